import { sqltag as sql, type Sql } from "@prisma/client/runtime/client";

/**
 * The buyers of perimeters, each once a perimeter, in the columns `perimeter` and `siret`.
 * @param perimeters Codes of territories, joined by commas.
 */
export function buyersOfPerimeters(perimeters: readonly string[]): Sql {
  return sql`
    SELECT DISTINCT asked.perimeter, buyer.siret
    FROM unnest(${[...perimeters]}::text[]) AS asked(perimeter)
    CROSS JOIN LATERAL unnest(string_to_array(asked.perimeter, ',')) AS part(code)
    JOIN procurement_plans.buyer ON buyer.territory_code = part.code`;
}
