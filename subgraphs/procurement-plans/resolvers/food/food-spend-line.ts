import type { FoodSpendLine } from "../../rules/food/food-spend-line";
import type { FoodSpendLineInput } from "../../schema/food/food-spend-line.input";

/** A line as it was sent, with nothing where something was left out. */
export function foodSpendLine({
  value,
  supplierSiret,
  contractId,
  ...line
}: FoodSpendLineInput): FoodSpendLine {
  return { ...line, valueCents: value, supplierSiret: supplierSiret ?? null, contractId: contractId ?? null };
}
