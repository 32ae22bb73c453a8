import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { earliestPlanYear, latestPlanYear, longestPlanYears, longestTitle } from "./planning-bounds";
import type { Visibility } from "./sharing";
import { requiredTextFaults } from "./text-faults";

export interface PlanDraft {
  readonly title: string;
  readonly year: number;
  /** The first year again for a plan of one year. */
  readonly lastYear: number;
}

/** Everything that is wrong with a plan, in the order of its form: the first is told. */
export function planFaults({ title, year, lastYear }: PlanDraft): readonly RuleFault[] {
  return [
    ...(year >= earliestPlanYear && year <= latestPlanYear
      ? []
      : [
          invalid(
            "YEAR_OUT_OF_RANGE",
            `Une année de programmation va de ${earliestPlanYear.toString()} à ${latestPlanYear.toString()}.`,
            "year",
          ),
        ]),
    ...(lastYear >= year
      ? []
      : [invalid("LAST_YEAR_BEFORE_YEAR", "La dernière année précède la première.", "lastYear")]),
    ...(lastYear < year + longestPlanYears
      ? []
      : [
          invalid(
            "PLAN_TOO_LONG",
            `Une programmation couvre au plus ${longestPlanYears.toString()} années.`,
            "lastYear",
          ),
        ]),
    ...requiredTextFaults({ text: title, longest: longestTitle, path: ["title"] }),
  ];
}

/** What lines ask of their plan. */
export interface PlanExtent {
  /** Year of the latest start; null when no start is planned. */
  readonly lastStartYear: number | null;
  readonly publicLineCount: number;
}

/** Why a plan no longer fits its lines; null when it does. */
export function planExtentFault(
  { lastYear, visibility }: { readonly lastYear: number; readonly visibility: Visibility },
  { lastStartYear, publicLineCount }: PlanExtent,
): RuleFault | null {
  if (lastStartYear !== null && lastStartYear > lastYear) {
    return refusedTransition(
      "LINES_BEYOND_LAST_YEAR",
      `Une ligne commence en ${lastStartYear.toString()} : avancez-la ou reportez-la avant de raccourcir la programmation.`,
    );
  }
  if (visibility !== "PUBLIC" && publicLineCount > 0) {
    return refusedTransition(
      "PUBLIC_LINES",
      "Des lignes de cette programmation sont publiques : restreignez-les avant elle.",
    );
  }
  return null;
}
