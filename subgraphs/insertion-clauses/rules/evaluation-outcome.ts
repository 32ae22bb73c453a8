import { compareDays, type Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";

export type LegalOutcome = "MET" | "NOT_MET" | "NOT_APPLICABLE" | "UNDETERMINED";

export interface EvaluatedHours {
  readonly committed: HundredthsOfHour;
  /** Validated hours of the months begun on the day of the evaluation at the latest. */
  readonly realised: HundredthsOfHour;
  readonly worksEndOn: Day;
  readonly evaluatedOn: Day;
}

/** What the hours alone say: short of the commitment is a failure only once the works are over. */
export function hoursOutcome({ committed, realised, worksEndOn, evaluatedOn }: EvaluatedHours): LegalOutcome {
  if (committed === 0) return "NOT_APPLICABLE";
  if (realised >= committed) return "MET";
  return compareDays(evaluatedOn, worksEndOn) > 0 ? "NOT_MET" : "UNDETERMINED";
}

/** One failure is a failure; then one doubt is a doubt; what does not apply does not count. */
export function combinedOutcome(outcomes: readonly LegalOutcome[]): LegalOutcome {
  if (outcomes.includes("NOT_MET")) return "NOT_MET";
  if (outcomes.includes("UNDETERMINED")) return "UNDETERMINED";
  return outcomes.includes("MET") ? "MET" : "NOT_APPLICABLE";
}
