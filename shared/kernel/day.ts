/** A calendar day without time or zone, written YYYY-MM-DD. Legal days are days in Paris. */
export type Day = string;

const millisecondsPerDay = 86_400_000;

const parisCalendar = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Paris",
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Whether `text` is a day of the calendar, of the years 1900 to 2199. */
export function isDay(text: string): text is Day {
  if (!/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) {
    return false;
  }
  // Date turns the 30th of February into the 1st of March instead of refusing it: compare with what it understood.
  return dayOf(dateOf(text)) === text;
}

/**
 * The day of a Date at UTC midnight, which is how a database driver gives a DATE column.
 * For an instant use `dayInParis`. Throws RangeError on an invalid Date.
 */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The Date at UTC midnight of a day, as a database driver takes a DATE column. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The day that a calendar in Paris shows at an instant. Throws RangeError on an invalid Date. */
export function dayInParis(instant: Date): Day {
  const parts = new Map(parisCalendar.formatToParts(instant).map(({ type, value }) => [type, value]));
  return [parts.get("year"), parts.get("month"), parts.get("day")].join("-");
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(dateOf(day).getTime() + count * millisecondsPerDay));
}

/** The same day `count` months later, or earlier when negative; the last day of that month when it is too short. */
export function addMonths(day: Day, count: number): Day {
  const from = dateOf(day);
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + count;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth))));
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Order of two days, for sorting: negative when `left` comes first, zero when they are the same. */
export function compareDays(left: Day, right: Day): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
