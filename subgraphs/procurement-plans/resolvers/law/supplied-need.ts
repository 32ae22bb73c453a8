import { parseEuros } from "../../../../shared/kernel/money";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { SupplyFound } from "../../rules/law/lever-advice";

/** A planned procurement, with what another subgraph found for it where a field requires that. */
export interface SuppliedNeed extends PlannedProcurementRow {
  readonly supply?: SupplyFound | null;
}

/** A need with the suppliers that its reference carries. */
export function suppliedNeed(need: PlannedProcurementRow | null, reference: object): SuppliedNeed | null {
  if (need === null || !("inclusiveSupply" in reference)) return need;
  return { ...need, supply: supplyFound(reference.inclusiveSupply) };
}

/** What a reference says of the suppliers of a need; null when it does not say all of it. */
function supplyFound(given: unknown): SupplyFound | null {
  if (typeof given !== "object" || given === null) return null;
  const fields = new Map<string, unknown>(Object.entries(given));
  const [supplierCount, adaptedCount, integrationCount, turnoverCount] = counts.map((name) =>
    fields.get(name),
  );
  if (
    typeof supplierCount !== "number" ||
    typeof adaptedCount !== "number" ||
    typeof integrationCount !== "number" ||
    typeof turnoverCount !== "number"
  ) {
    return null;
  }
  const meanTurnoverCents = centsOf(fields.get("meanTurnover"));
  return { supplierCount, adaptedCount, integrationCount, turnoverCount, meanTurnoverCents };
}

const counts = ["supplierCount", "adaptedCount", "integrationCount", "turnoverCount"] as const;

function centsOf(given: unknown): bigint | null {
  if (typeof given !== "object" || given === null || !("amount" in given)) return null;
  return typeof given.amount === "string" ? parseEuros(given.amount) : null;
}
