import { dateOf, type Day } from "../../../shared/kernel/day";
import type { Consideration } from "../../procurement-plans/client/client";
import type { Random } from "../random";
import { generatedDeclarations } from "./generated-declarations";
import type { LotRow, NeedRow, PlanRows } from "./plan-rows";
import type { RecurringNeed } from "./recurring-need";

interface AwardContext {
  readonly row: NeedRow;
  readonly lots: readonly LotRow[];
  readonly need: RecurringNeed;
  readonly notifiedOn: Day;
}

/** The contracts of an awarded line: one for each lot, or one for the whole. */
export function generatedAward(
  random: Random,
  { row, lots, need, notifiedOn }: AwardContext,
): Pick<PlanRows, "contracts" | "contractSuppliers"> {
  if (row.status !== "AWARDED") return { contracts: [], contractSuppliers: [] };
  const awarded = lots.length === 0 ? [{ id: null, title: null, valueCents: row.valueCents }] : lots;
  const contracts = awarded.map(({ id: lotId, title, valueCents }) => ({
    id: `marche-${lotId ?? row.id}`,
    organisation: row.organisation,
    visibility: row.visibility,
    pool: row.pool ?? null,
    buyerSiret: row.buyerSiret,
    plannedProcurementId: row.id,
    lotId,
    title: title === null ? row.need : `${row.need} : ${title}`,
    description: "Marché illustratif de la démonstration.",
    cpvCode: row.cpvCode,
    // From 10 % under the estimate to 5 % over it.
    valueCents: (valueCents * BigInt(90 + random.below(16))) / 100n,
    notifiedOn: dateOf(notifiedOn),
    durationMonths: row.durationMonths ?? null,
    nature: row.nature,
    considerations: declaredOf(row),
    ...generatedDeclarations(Number(valueCents / 100n), declaredOf(row)),
    procedure: row.procedure ?? null,
  }));
  return {
    contracts,
    contractSuppliers: contracts.map(({ id, organisation }) => ({
      organisation,
      contractId: id,
      supplierSiret: random.pick(need.holders),
      position: 1,
    })),
  };
}

function declaredOf({ considerations }: NeedRow): Consideration[] {
  return Array.isArray(considerations) ? considerations : [];
}
