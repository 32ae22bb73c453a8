import { addDays, addMonths, yearOf, type Day } from "../../../../shared/kernel/day";

/** A quarter of a calendar year (trimestre civil). */
export interface CalendarQuarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly startsOn: Day;
  /** Last day, inclusive. */
  readonly endsOn: Day;
}

/** The quarter that holds a day. */
export function quarterOf(day: Day): CalendarQuarter {
  const year = yearOf(day);
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const startsOn = `${year.toString()}-${(quarter * 3 - 2).toString().padStart(2, "0")}-01`;
  return { year, quarter, startsOn, endsOn: addDays(addMonths(startsOn, 3), -1) };
}

/** So many quarters one after the other, the first of which holds a day. */
export function quartersFrom(day: Day, count: number): readonly CalendarQuarter[] {
  const { startsOn } = quarterOf(day);
  return Array.from({ length: count }, (_, index) => quarterOf(addMonths(startsOn, index * 3)));
}
