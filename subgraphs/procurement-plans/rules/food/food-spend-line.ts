import { compareDays, yearOf, type Day } from "../../../../shared/kernel/day";
import type { Cents } from "../../../../shared/kernel/money";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { FoodCharacteristic, FoodFamily, LocalOrigin } from "./food-characteristic";
import { firstFoodYear } from "./food-year";

/** Food bought during some days, as it is recorded. */
export interface FoodSpendLine {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly description: string;
  readonly family: FoodFamily;
  readonly characteristics: readonly FoodCharacteristic[];
  readonly local: LocalOrigin;
  readonly valueCents: Cents;
  readonly supplierSiret: string | null;
  readonly contractId: string | null;
}

export const mostLines = 200;

/** A hundred million euros: no line of food is worth more, only a slip of the hand is. */
const largestCents: Cents = 10_000_000_000n;
const longestDescription = 500;

interface LineFault {
  readonly code: string;
  readonly message: string;
  readonly field: string;
}

type LineRule = readonly [isAtFault: (line: FoodSpendLine, today: Day) => boolean, fault: LineFault];

const lineRules: readonly LineRule[] = [
  [
    ({ description }) => description.trim() === "" || description.length > longestDescription,
    fault("DESCRIPTION_LENGTH", "Dites en 1 à 500 caractères ce qui a été acheté.", "description"),
  ],
  [
    ({ valueCents }) => valueCents <= 0n,
    fault("VALUE_NOT_POSITIVE", "Le montant hors taxes doit être supérieur à zéro.", "value"),
  ],
  [
    ({ valueCents }) => valueCents > largestCents,
    fault("VALUE_IMPLAUSIBLE", "Le montant dépasse 100 millions d'euros : vérifiez-le.", "value"),
  ],
  [
    ({ firstDay, lastDay }) => compareDays(firstDay, lastDay) > 0,
    fault("PERIOD_ENDS_BEFORE_START", "La période finit avant de commencer.", "lastDay"),
  ],
  [
    ({ firstDay, lastDay }) => yearOf(firstDay) !== yearOf(lastDay),
    fault(
      "PERIOD_ACROSS_YEARS",
      "La période est à cheval sur deux années civiles, que la loi compte séparément : saisissez deux lignes.",
      "lastDay",
    ),
  ],
  [
    ({ firstDay }) => yearOf(firstDay) < firstFoodYear,
    fault("PERIOD_TOO_EARLY", "La période commence avant l'an 2000 : vérifiez-la.", "firstDay"),
  ],
  [
    ({ lastDay }, today) => compareDays(lastDay, today) > 0,
    fault(
      "PERIOD_IN_FUTURE",
      "La période n'est pas terminée : on ne saisit que des achats faits.",
      "lastDay",
    ),
  ],
  [
    ({ characteristics }) => characteristics.includes("NONE") && characteristics.length > 1,
    fault(
      "NONE_WITH_OTHERS",
      "« Aucune caractéristique » ne va avec aucune autre caractéristique.",
      "characteristics",
    ),
  ],
];

/**
 * What is wrong with the lines of one recording; null when nothing is. All or none is recorded: the first fault is
 * told with its place, and how many other lines have one.
 */
export function foodSpendFault(lines: readonly FoodSpendLine[], today: Day): RuleFault | null {
  if (lines.length === 0) return invalid("NO_LINE", "Donnez au moins une ligne.", "lines");
  if (lines.length > mostLines) {
    return invalid(
      "TOO_MANY_LINES",
      "Pas plus de 200 lignes à la fois : envoyez-les en plusieurs fois.",
      "lines",
    );
  }
  const faults = lines.flatMap((line, index) => {
    const found = lineFault(line, today);
    return found === null ? [] : [{ ...found, index }];
  });
  const [first, ...others] = faults;
  if (first === undefined) return null;
  const { code, message, field, index } = first;
  return invalid(
    code,
    `${message}${othersInFrench(others.map((each) => each.index))}`,
    "lines",
    String(index),
    field,
  );
}

/** What is wrong with one line alone. */
export function changedLineFault(line: FoodSpendLine, today: Day): RuleFault | null {
  const found = lineFault(line, today);
  return found === null ? null : invalid(found.code, found.message, "line", found.field);
}

function lineFault(line: FoodSpendLine, today: Day): LineFault | null {
  return lineRules.find(([isAtFault]) => isAtFault(line, today))?.[1] ?? null;
}

/** Lines are counted from 1 for people, from 0 in paths. */
function othersInFrench(indexes: readonly number[]): string {
  if (indexes.length === 0) return "";
  const named = indexes.slice(0, 10).map((index) => (index + 1).toString());
  const etc = indexes.length > named.length ? "…" : "";
  return indexes.length === 1
    ? ` Une autre ligne est en faute : la n° ${named.join("")}.`
    : ` ${indexes.length.toString()} autres lignes sont en faute : ${named.join(", ")}${etc}.`;
}

function fault(code: string, message: string, field: string): LineFault {
  return { code, message, field };
}
