import type { Day } from "../../../../shared/kernel/day";
import { foodShares, type FoodCell, type FoodShareFigures } from "./food-shares";
import { foodTargets, type FoodTarget, type FoodTargetFigures, type FoodYear } from "./food-targets";

/** Which spend is looked at: lines of these years that are over on a day. */
export interface FoodPeriod {
  readonly years: readonly number[];
  readonly until: Day;
}

/** The shares of a calendar year with the targets of the law. */
export interface FoodYearFigures extends FoodShareFigures {
  readonly year: number;
  readonly targets: readonly FoodTargetFigures[];
}

export const firstFoodYear = 2000;
const lastFoodYear = 2100;

/** Whether spend can be recorded for a year: there is none of any other. */
export function isFoodYear(year: number): boolean {
  return year >= firstFoodYear && year <= lastFoodYear;
}

/** Which spend a whole calendar year is. */
export function wholeYear(year: number): FoodPeriod {
  return { years: [year], until: `${year.toString()}-12-31` };
}

/** What a year's spend shows; null when nothing was bought. */
export function foodYear(
  cells: readonly FoodCell[],
  targets: readonly FoodTarget[],
  year: FoodYear,
): FoodYearFigures | null {
  const figures = foodShares(cells);
  return figures === null
    ? null
    : { ...figures, year: year.year, targets: foodTargets(figures, targets, year) };
}
