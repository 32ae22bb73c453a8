import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import { frenchFold, likePattern } from "../../../shared/pagination/french-sort";
import { whenGiven } from "./when-given";

export interface SupplierCriteria {
  readonly text?: string | null;
  readonly structure?: string | null;
  readonly territoryCode?: string | null;
  readonly cpvPrefix?: string | null;
  readonly size?: string | null;
  readonly socialEconomy?: string | null;
  readonly registrationState?: string | null;
}

const searched = frenchFold(
  "concat_ws(' ', supplier.name, supplier.trade_name, array_to_string(supplier.know_how, ' '))",
);

export function supplierConditions(criteria: SupplierCriteria = {}): readonly Sql[] {
  return [
    ...whenGiven(criteria.text, (text) => sql`${searched} LIKE ${likePattern(text)}`),
    ...whenGiven(criteria.structure, (structure) => sql`supplier.inclusive_structure::text = ${structure}`),
    ...whenGiven(criteria.territoryCode, (code) => sql`supplier.commune_code = ${code}`),
    ...whenGiven(criteria.cpvPrefix, servesPrefix),
    ...whenGiven(criteria.size, (size) => sql`supplier.size::text = ${size}`),
    ...whenGiven(criteria.socialEconomy, (declared) => sql`supplier.social_economy::text = ${declared}`),
    ...whenGiven(criteria.registrationState, (state) => sql`supplier.registration_state::text = ${state}`),
  ];
}

/** A capability serves a need inside it, and a need wider than it in part. */
function servesPrefix(prefix: string): Sql {
  return sql`EXISTS (
    SELECT 1 FROM unnest(supplier.cpv_prefixes) AS capability(prefix)
    WHERE starts_with(capability.prefix, ${prefix}) OR starts_with(${prefix}, capability.prefix))`;
}
