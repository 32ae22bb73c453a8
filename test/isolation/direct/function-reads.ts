import type { Caller } from "../../../shared/access/caller";
import type { Schema } from "../world/schemas";
import type { World } from "../world/world";

/** What a function that runs with the rights of its owner gives to the caller: a query, and what it must answer. */
export interface FunctionRead {
  readonly name: string;
  readonly query: string;
  readonly keys: readonly string[];
}

const nobody = "000000000";

export function functionReads(
  schema: Schema,
  world: World,
  { organisation }: Caller,
): readonly FunctionRead[] {
  return [
    {
      name: `${schema}.append_audit`,
      query: `SELECT organisation FROM ${schema}.append_audit('a', 'DONE', NULL, 's', NULL, 'c')`,
      keys: [organisation ?? nobody],
    },
    ...(schema === "procurement_plans" ? [jointParticipations(world, organisation)] : []),
    ...(schema === "supplier_relations" ? [consultationsHolding(world, organisation)] : []),
    ...(schema === "organisations" ? [unknownKey] : []),
  ];
}

/** Where one's own organisation was invited, and not taken off the list. */
function jointParticipations(
  { joint_procurement_member: members }: World,
  organisation: string | null,
): FunctionRead {
  return {
    name: "procurement_plans.joint_participations",
    query: "SELECT unnest(procurement_plans.joint_participations())",
    keys: members
      .filter((each) => each.organisation === organisation && each.state !== "WITHDRAWN")
      .map((each) => each.joint_procurement_id)
      .toSorted(),
  };
}

/** One's own contacts that consultations hold, whoever asks for which. */
function consultationsHolding(
  { consultation_contact: held }: World,
  organisation: string | null,
): FunctionRead {
  return {
    name: "supplier_relations.consultations_holding",
    query: `SELECT contact_id FROM supplier_relations.consultations_holding(
      ARRAY['${held.map((each) => each.contact_id).join("', '")}'])`,
    keys: held
      .filter((each) => each.supplier_organisation === organisation)
      .map((each) => each.contact_id)
      .toSorted(),
  };
}

const unknownKey: FunctionRead = {
  name: "organisations.use_key",
  query: `SELECT id FROM organisations.use_key('${"f".repeat(64)}', now())`,
  keys: [],
};
