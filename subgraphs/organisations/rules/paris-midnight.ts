import { addDays, dateOf, dayInParis, type Day } from "../../../shared/kernel/day";

const hourMs = 3_600_000;

/** The instant at which a day ends in Paris: the first one of the day after. */
export function endOfDayInParis(day: Day): Date {
  const next = addDays(day, 1);
  const midnightUtc = dateOf(next).getTime();
  // Paris is two hours ahead of UTC in summer, one in winter.
  const inSummer = new Date(midnightUtc - 2 * hourMs);
  return dayInParis(inSummer) === next ? inSummer : new Date(midnightUtc - hourMs);
}
