import { formatEurosInFrench, type Cents } from "../../../../shared/kernel/money";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { largestQuantityHundredths, largestValueCents, longestUnit } from "./planning-bounds";
import { requiredTextFaults } from "./text-faults";

/** Why an estimated value, excluding VAT, cannot be one. */
export function valueFaults(cents: Cents, ...path: readonly string[]): readonly RuleFault[] {
  if (cents <= 0n) {
    return [invalid("VALUE_NOT_POSITIVE", "Le montant estimé doit être supérieur à zéro.", ...path)];
  }
  if (cents <= largestValueCents) return [];
  const limit = formatEurosInFrench(largestValueCents);
  return [invalid("VALUE_TOO_LARGE", `Le montant dépasse ${limit} : vérifiez la saisie.`, ...path)];
}

export interface QuantityDraft {
  readonly quantityHundredths: bigint | null;
  readonly unit: string | null;
}

/** Why a quantity cannot be one: it goes with its unit. */
export function quantityFaults({
  quantityHundredths: hundredths,
  unit,
}: QuantityDraft): readonly RuleFault[] {
  if (hundredths === null) {
    if (unit === null) return [];
    return [
      invalid("UNIT_WITHOUT_QUANTITY", "Une unité est donnée sans quantité : donnez les deux.", "quantity"),
    ];
  }
  return [
    ...(hundredths <= 0n
      ? [invalid("QUANTITY_NOT_POSITIVE", "La quantité doit être supérieure à zéro.", "quantity")]
      : []),
    ...(hundredths > largestQuantityHundredths
      ? [invalid("QUANTITY_TOO_LARGE", "La quantité dépasse un milliard : vérifiez la saisie.", "quantity")]
      : []),
    ...(unit === null
      ? [invalid("QUANTITY_WITHOUT_UNIT", "Une quantité est donnée sans unité : donnez les deux.", "unit")]
      : requiredTextFaults({ text: unit, longest: longestUnit, path: ["unit"] })),
  ];
}
