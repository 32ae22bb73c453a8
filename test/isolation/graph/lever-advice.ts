import type { Door } from "../engine/entrance";
import type { Json } from "../engine/graph-model";
import type { SupplierRow } from "../world/suppliers-rows";
import type { View } from "../world/view";
import { euros, sum } from "./values";

export const supplySelection =
  "inclusiveSupply { supplierCount adaptedCount integrationCount turnoverCount meanTurnover { amount currency } }";

/** What supplier-relations says of the structures for a CPV code, of those that the caller sees. */
export function supplyOf(cpvCode: string, { seen }: View): Json {
  const significant = cpvCode.replace(/0+$/, "").padEnd(2, "0");
  const found = seen.supplier.filter(
    (row) =>
      row.registration_state === "VERIFIED" &&
      row.inclusive_structure !== null &&
      row.cpv_prefixes.some((prefix) => cpvCode.startsWith(prefix) || prefix.startsWith(significant)),
  );
  const told = found.flatMap((row: SupplierRow) => row.turnover_cents ?? []);
  return {
    supplierCount: found.length,
    adaptedCount: found.filter((row) => row.inclusive_structure === "ESAT").length,
    integrationCount: found.filter((row) => ["EI", "ACI"].includes(row.inclusive_structure ?? "")).length,
    turnoverCount: told.length,
    meanTurnover: told.length === 0 ? null : euros(Math.floor(sum(told) / told.length)),
  };
}

/** A need sent with what its suppliers were found to be: it is advised upon where the caller sees it, else unknown. */
export const leverDoor: Door = {
  name: "PlannedProcurement (supplied)",
  lookups: () => [],
  walk: () => null,
  entities: ({ draw, view }, count) => {
    const asked = Array.from({ length: count }, () => {
      const supplierCount = draw.pick([0, 1, 2, 11, 31]);
      const mean = draw.pickOrNull([100_000_00]);
      return { need: draw.pick(view.all.planned_procurement), supplierCount, mean };
    });
    return [
      {
        text: (variable) =>
          `_entities(representations: $${variable}) { __typename ... on PlannedProcurement { id leverAdvice(on: "2026-11-23") { lever } } }`,
        representations: asked.map(({ need: { id }, supplierCount, mean }) => ({
          ...{ __typename: "PlannedProcurement", id },
          inclusiveSupply: {
            ...{ supplierCount, adaptedCount: supplierCount, integrationCount: 0 },
            turnoverCount: mean === null ? 0 : supplierCount,
            meanTurnover: mean === null ? null : { amount: `${(mean / 100).toString()}.00` },
          },
        })),
        expected: asked.map(({ need, supplierCount, mean }) =>
          view.seen.planned_procurement.some(({ id }) => id === need.id)
            ? {
                ...{ __typename: "PlannedProcurement", id: need.id },
                leverAdvice: { lever: leverOf(need.value_cents, supplierCount, mean) },
              }
            : null,
        ),
        steps: count,
      },
    ];
  },
};

function leverOf(cents: number, count: number, mean: number | null): string {
  if (count < 2) return "NONE";
  if (count < 11) return "PERFORMANCE_CONDITION";
  if (count < 31) return "RESERVE_LOT";
  if (mean === null) return "UNDETERMINED";
  return cents * 100 < mean * 30 ? "RESERVE_PROCUREMENT" : "RESERVE_LOT";
}
