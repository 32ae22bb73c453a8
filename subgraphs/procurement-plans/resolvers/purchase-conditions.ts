import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { CpvPrefix } from "../../../shared/kernel/cpv-code";
import type { Cents } from "../../../shared/kernel/money";
import type { Consideration } from "../schema/consideration.type";

/** Tables that hold something bought: their columns for CPV code, value and considerations have the same names. */
type PurchaseTable = "planned_procurement" | "joint_procurement" | "contract";

interface PurchaseFilter {
  readonly cpvPrefix?: CpvPrefix | null;
  readonly valueFrom?: Cents | null;
  readonly valueUntil?: Cents | null;
  readonly considerations?: readonly Consideration[] | null;
}

/** Codes are eight digits: a prefix is the range from its zeros to its nines, which an index serves. */
export function cpvConditions(table: PurchaseTable, { cpvPrefix }: PurchaseFilter): readonly Sql[] {
  if (cpvPrefix == null) return [];
  const column = raw(`${table}.cpv_code`);
  return [sql`${column} BETWEEN ${cpvPrefix.padEnd(8, "0")} AND ${cpvPrefix.padEnd(8, "9")}`];
}

/** Both ends count. Amounts travel as text: the arguments of a loader are compared as JSON, which has no bigint. */
export function valueConditions(
  table: PurchaseTable,
  { valueFrom, valueUntil }: PurchaseFilter,
): readonly Sql[] {
  const column = raw(`${table}.value_cents`);
  return [
    ...(valueFrom == null ? [] : [sql`${column} >= ${String(valueFrom)}::text::bigint`]),
    ...(valueUntil == null ? [] : [sql`${column} <= ${String(valueUntil)}::text::bigint`]),
  ];
}

export function considerationConditions(
  table: PurchaseTable,
  { considerations }: PurchaseFilter,
): readonly Sql[] {
  if (considerations == null) return [];
  const column = raw(`${table}.considerations`);
  return [sql`${column} @> ${[...considerations]}::text[]::procurement_plans.consideration[]`];
}
