import type { CpvCode } from "../../../../shared/kernel/cpv-code";
import { formatEurosInFrench, type Cents } from "../../../../shared/kernel/money";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { valueFaults } from "./line-amounts";
import { isSameDivision } from "./line-codes";
import { longestTitle, mostLots } from "./planning-bounds";
import { requiredTextFaults } from "./text-faults";

/** A lot is known by its number in the line. */
export interface LotDraft {
  readonly number: number;
  readonly title: string;
  readonly cpvCode: CpvCode;
  readonly valueCents: Cents;
}

export interface LotWhole {
  readonly cpvCode: CpvCode;
  readonly valueCents: Cents;
}

/** Why lots cannot be those of a line. */
export function lotFaults(lots: readonly LotDraft[], line: LotWhole): readonly RuleFault[] {
  if (lots.length > mostLots) {
    return [invalid("TOO_MANY_LOTS", `Une ligne compte au plus ${mostLots.toString()} lots.`, "lots")];
  }
  return [
    ...lots.flatMap((lot, index) => eachLotFaults(lot, { line, at: index.toString() })),
    ...numberFaults(lots),
    ...sumFaults(lots, line),
  ];
}

function eachLotFaults(
  { title, cpvCode, valueCents }: LotDraft,
  { line, at }: { readonly line: LotWhole; readonly at: string },
): readonly RuleFault[] {
  return [
    ...requiredTextFaults({ text: title, longest: longestTitle, path: ["lots", at, "title"] }),
    ...(isSameDivision(cpvCode, line.cpvCode)
      ? []
      : [
          invalid(
            "LOT_OUTSIDE_DIVISION",
            `Le code ${cpvCode} du lot n'est pas de la division ${line.cpvCode.slice(0, 2)} de la ligne.`,
            ...["lots", at, "cpvCode"],
          ),
        ]),
    ...valueFaults(valueCents, "lots", at, "value"),
  ];
}

function numberFaults(lots: readonly LotDraft[]): readonly RuleFault[] {
  return lots.flatMap(({ number }, index) => {
    const path = ["lots", index.toString(), "number"];
    if (number < 1 || number > 999) {
      return [invalid("LOT_NUMBER_OUT_OF_RANGE", "Un lot porte un numéro de 1 à 999.", ...path)];
    }
    return lots.findIndex((each) => each.number === number) === index
      ? []
      : [invalid("LOT_NUMBER_TWICE", `Deux lots portent le numéro ${number.toString()}.`, ...path)];
  });
}

function sumFaults(lots: readonly LotDraft[], { valueCents }: LotWhole): readonly RuleFault[] {
  const sum = lots.reduce((total, lot) => total + lot.valueCents, 0n);
  if (lots.length === 0 || sum <= valueCents) return [];
  return [
    invalid(
      "LOTS_ABOVE_LINE",
      `Les lots totalisent ${formatEurosInFrench(sum)}, plus que la ligne (${formatEurosInFrench(valueCents)}).`,
      "lots",
    ),
  ];
}

/** Why lots that are there may not go; null when none that goes is under contract. */
export function removedLotsFault(
  removed: readonly { readonly number: number; readonly isUnderContract: boolean }[],
): RuleFault | null {
  const held = removed.find(({ isUnderContract }) => isUnderContract);
  if (held === undefined) return null;
  return refusedTransition(
    "LOT_UNDER_CONTRACT",
    `Le lot ${held.number.toString()} est l'objet d'un marché : il ne peut pas être retiré.`,
  );
}
