import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import { ratio } from "../../../shared/kernel/ratio";
import { hoursByMode, hoursByTrade, type HoursShare, type QualifiedHours } from "./hours-breakdown";

/** Operations whose works begin in a year. */
export interface YearOfOperations {
  readonly year: number;
  readonly operationCount: number;
  readonly committed: HundredthsOfHour;
}

export interface YearOfHours extends QualifiedHours {
  readonly year: number;
}

export interface InsertionFigures {
  readonly operationCount: number;
  readonly committedHours: HundredthsOfHour;
  readonly realisedHours: HundredthsOfHour;
  readonly declaredHours: HundredthsOfHour;
  readonly completionRatio: number | null;
  readonly byTrade: readonly Omit<HoursShare, "executionMode">[];
  readonly byMode: readonly Omit<HoursShare, "trade">[];
  readonly byYear: readonly InsertionYearFigures[];
}

export interface InsertionYearFigures {
  readonly year: number;
  readonly operationCount: number;
  readonly committedHours: HundredthsOfHour;
  readonly realisedHours: HundredthsOfHour;
}

/** The figures of a territory, from its operations and its hours. */
export function insertionFigures(
  operations: readonly YearOfOperations[],
  hours: readonly YearOfHours[],
): InsertionFigures {
  const committedHours = sum(operations.map(({ committed }) => committed));
  const realisedHours = sumIn(hours, "VALIDATED");
  return {
    operationCount: sum(operations.map(({ operationCount }) => operationCount)),
    committedHours,
    realisedHours,
    declaredHours: sumIn(hours, "DECLARED"),
    completionRatio: ratio(realisedHours, committedHours),
    byTrade: hoursByTrade(hours),
    byMode: hoursByMode(hours),
    byYear: figuresByYear(operations, hours),
  };
}

function figuresByYear(
  operations: readonly YearOfOperations[],
  hours: readonly YearOfHours[],
): readonly InsertionYearFigures[] {
  const years = new Set([...operations, ...hours].map(({ year }) => year));
  return [...years]
    .sort((left, right) => left - right)
    .map((year) => {
      const begun = operations.filter((each) => each.year === year);
      return {
        year,
        operationCount: sum(begun.map(({ operationCount }) => operationCount)),
        committedHours: sum(begun.map(({ committed }) => committed)),
        realisedHours: sumIn(
          hours.filter((each) => each.year === year),
          "VALIDATED",
        ),
      };
    });
}

function sumIn(hours: readonly YearOfHours[], state: YearOfHours["state"]): HundredthsOfHour {
  return sum(hours.filter((each) => each.state === state).map(({ hundredths }) => hundredths));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
