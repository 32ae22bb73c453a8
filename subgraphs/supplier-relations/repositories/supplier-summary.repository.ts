import { sqltag as sql } from "@prisma/client/runtime/client";
import type {
  InclusiveStructureKind,
  SocialEconomy,
  SupplierSize,
} from "../../../prisma/supplier-relations/client/client";
import type { Db } from "../context";

export interface StructureCountRow {
  readonly structure: InclusiveStructureKind;
  readonly count: number;
}

export interface SizeCountRow {
  readonly size: SupplierSize;
  readonly count: number;
}

export interface SupplierSummaryRow {
  /** Codes of territories, separated by commas. */
  readonly perimeter: string;
  readonly supplierCount: number;
  readonly inclusiveCount: number;
  readonly socialEconomyCount: number;
  readonly socialEconomyUndeclaredCount: number;
  readonly eventCount: number;
  readonly byStructure: readonly StructureCountRow[];
  readonly bySize: readonly SizeCountRow[];
}

/** Suppliers alike, or the events when `size` is null. */
interface CountRow {
  readonly perimeter: string;
  readonly structure: InclusiveStructureKind | null;
  readonly size: SupplierSize | null;
  readonly socialEconomy: SocialEconomy | null;
  readonly count: number;
}

/** Suppliers and events of each perimeter, in one statement for all of them. */
export async function supplierSummaries(
  db: Db,
  perimeters: readonly string[],
): Promise<readonly SupplierSummaryRow[]> {
  const rows: readonly CountRow[] = await db.$queryRaw(sql`
    WITH place AS (
      SELECT DISTINCT asked.perimeter, member.code FROM unnest(${[...perimeters]}::text[]) AS asked(perimeter)
      CROSS JOIN LATERAL unnest(string_to_array(asked.perimeter, ',')) AS member(code)
    )
    SELECT place.perimeter, inclusive_structure::text AS structure, size::text AS size,
      social_economy::text AS "socialEconomy", count(*)::int AS count
    FROM place JOIN supplier_relations.supplier ON supplier.commune_code = place.code
    GROUP BY place.perimeter, inclusive_structure, size, social_economy
    UNION ALL
    SELECT place.perimeter, NULL, NULL, NULL, count(*)::int
    FROM place JOIN supplier_relations.dialogue_event ON dialogue_event.territory_code = place.code
    GROUP BY place.perimeter`);
  const byPerimeter = new Map<string, CountRow[]>(perimeters.map((perimeter) => [perimeter, []]));
  for (const row of rows) byPerimeter.get(row.perimeter)?.push(row);
  return [...byPerimeter].map(([perimeter, counted]) => summaryOf(perimeter, counted));
}

function summaryOf(perimeter: string, rows: readonly CountRow[]): SupplierSummaryRow {
  const suppliers = rows.filter(({ size }) => size !== null);
  return {
    perimeter,
    supplierCount: total(suppliers),
    inclusiveCount: total(suppliers.filter(({ structure }) => structure !== null)),
    socialEconomyCount: total(suppliers.filter(({ socialEconomy }) => socialEconomy === "YES")),
    socialEconomyUndeclaredCount: total(
      suppliers.filter(({ socialEconomy }) => socialEconomy === "UNDECLARED"),
    ),
    eventCount: total(rows.filter(({ size }) => size === null)),
    byStructure: totals(suppliers, ({ structure }) => structure).map(([structure, count]) => ({
      structure,
      count,
    })),
    bySize: totals(suppliers, ({ size }) => size).map(([size, count]) => ({ size, count })),
  };
}

function total(rows: readonly CountRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Totals by a property, largest first. */
function totals<Key extends string>(
  rows: readonly CountRow[],
  keyOf: (row: CountRow) => Key | null,
): readonly (readonly [Key, number])[] {
  const sums = new Map<Key, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.count);
  }
  return [...sums].sort(([left, most], [right, other]) => other - most || left.localeCompare(right));
}
