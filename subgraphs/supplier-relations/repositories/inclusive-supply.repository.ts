import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../context";

export interface InclusiveSupplyRow {
  readonly cpvCode: string;
  readonly supplierCount: number;
  readonly adaptedCount: number;
  readonly integrationCount: number;
  readonly turnoverCount: number;
  /** Rounded down to the cent; null when none declared its turnover. */
  readonly meanTurnoverCents: bigint | null;
}

/**
 * The inclusive structures for each CPV code, in one statement for all of them. A capability serves a need inside it,
 * and a need wider than it in part: the zeros that end a code say nothing.
 */
export function inclusiveSupplies(
  db: Db,
  cpvCodes: readonly string[],
): Promise<readonly InclusiveSupplyRow[]> {
  return db.$queryRaw(sql`
    SELECT asked.code AS "cpvCode", count(supplier.siret)::int AS "supplierCount",
      count(*) FILTER (WHERE inclusive_structure IN ('EA', 'EATT', 'ESAT'))::int AS "adaptedCount",
      count(*) FILTER (WHERE inclusive_structure IN ('EI', 'ETTI', 'AI', 'ACI', 'EITI'))::int AS "integrationCount",
      count(turnover_cents)::int AS "turnoverCount", floor(avg(turnover_cents))::bigint AS "meanTurnoverCents"
    FROM unnest(${[...cpvCodes]}::text[]) AS asked(code)
    LEFT JOIN supplier_relations.supplier ON registration_state = 'VERIFIED' AND inclusive_structure IS NOT NULL
      AND EXISTS (
        SELECT 1 FROM unnest(supplier.cpv_prefixes) AS capability(prefix)
        WHERE starts_with(asked.code, capability.prefix)
          OR starts_with(capability.prefix, greatest(rtrim(asked.code, '0'), left(asked.code, 2)))
      )
    GROUP BY asked.code`);
}
