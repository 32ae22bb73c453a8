import { formatEuros } from "../../../../shared/kernel/money";

/** What a change made of one thing that a line says, as the public schema names and writes it. */
export interface RevisedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Columns that hold hundredths, by their public name. */
const amounts: Readonly<Record<string, string>> = { value_cents: "value", quantity_hundredths: "quantity" };

/** Columns that tell nothing: whose domain it is, and with whom a line is pooled while its visibility says so. */
const silent: readonly string[] = ["domain_organisation", "pool"];

/** What changed, by column of the store, as readers know it; in the order of names. */
export function revisedFields(
  changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>,
): readonly RevisedField[] {
  return Object.entries(changes)
    .filter(([column]) => !silent.includes(column))
    .map(([column, { before, after }]) => ({
      field: amounts[column] ?? publicName(column),
      before: written(column, before),
      after: written(column, after),
    }))
    .toSorted((left, right) => (left.field < right.field ? -1 : 1));
}

function publicName(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function written(column: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return column in amounts ? formatEuros(BigInt(value)) : value.toString();
  if (typeof value === "string") return value;
  if (column === "lots" && Array.isArray(value)) return value.map(lotText).join("\n");
  return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
}

/** « 2 · Pauses équitables · 55520000 · 30000.00 » */
function lotText(lot: unknown): string {
  const said = new Map<string, unknown>(typeof lot === "object" && lot !== null ? Object.entries(lot) : []);
  const value = formatEuros(BigInt(Number(said.get("value_cents") ?? 0)));
  return [said.get("number"), said.get("title"), said.get("cpv_code"), value].join(" · ");
}
