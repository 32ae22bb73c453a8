import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Db } from "../../context";
import { statusesLeftOut, type EqualNeeds } from "../../rules/law/homogeneous-needs";

export interface EqualNeedsRow extends EqualNeeds {
  /** Buyer, year, nature and CPV class, as the rule of homogeneity writes them. */
  readonly key: string;
}

/** Whether a need is among those of a key of homogeneity. */
export function isHomogeneous(key: Sql): Sql {
  return sql`planned_procurement.buyer_siret = split_part(${key}, ' ', 1)
    AND planned_procurement.year = split_part(${key}, ' ', 2)::int
    AND planned_procurement.nature::text = split_part(${key}, ' ', 3)
    AND left(planned_procurement.cpv_code, 4) = split_part(${key}, ' ', 4)
    AND planned_procurement.status::text <> ALL(${[...statusesLeftOut]}::text[])`;
}

/** The needs of each key that the caller may see, equal ones together: one statement for all keys. */
export function homogeneousNeeds(db: Db, keys: readonly string[]): Promise<readonly EqualNeedsRow[]> {
  return db.$queryRaw(sql`
    SELECT asked.key, value_cents AS "valueCents", duration_months AS "durationMonths", count(*)::int AS count
    FROM unnest(${[...keys]}::text[]) AS asked(key)
    JOIN procurement_plans.planned_procurement ON ${isHomogeneous(sql`asked.key`)}
    GROUP BY asked.key, value_cents, duration_months`);
}
