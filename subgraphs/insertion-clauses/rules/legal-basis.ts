import { compareDays, type Day } from "../../../shared/kernel/day";

/** An article of law and the days on which it is in force. */
export interface DatedArticle {
  readonly validFrom: Day;
  /** Last day in force; null while no end is known. */
  readonly validTo: Day | null;
}

/** Whether an article is in force on a day. */
export function isInForceOn({ validFrom, validTo }: DatedArticle, day: Day): boolean {
  return compareDays(validFrom, day) <= 0 && (validTo === null || compareDays(day, validTo) <= 0);
}
