import type { Day } from "../../../../shared/kernel/day";
import type { CalendarQuarter } from "./calendar-quarter";
import { byDecreasingValue, type DomainSummary } from "./domain-summary";

/** One sum of the store over the procurements to come: those of a quarter, or of a quarter and a domain. */
export interface CalendarCell {
  /** First day of the quarter; null for procurements without a day. */
  readonly startsOn: Day | null;
  readonly level: "ALL" | "DOMAIN";
  /** Null unless the level is DOMAIN, and for what has no domain. */
  readonly domainId: string | null;
  readonly count: number;
  readonly valueCents: bigint;
  readonly withConsiderationCount: number;
}

export interface CalendarFigures {
  readonly count: number;
  readonly valueCents: bigint;
  readonly withConsiderationCount: number;
  /** Largest value first. */
  readonly byDomain: readonly DomainSummary[];
}

export interface QuarterFigures extends CalendarQuarter {
  readonly procurements: CalendarFigures;
}

export interface ProcurementCalendarFigures {
  readonly quarters: readonly QuarterFigures[];
  readonly undated: CalendarFigures;
}

/** Puts the sums in their quarters: a quarter without a procurement is there, with zeros. */
export function procurementCalendar(
  cells: readonly CalendarCell[],
  quarters: readonly CalendarQuarter[],
): ProcurementCalendarFigures {
  const figuresOf = (startsOn: Day | null) =>
    calendarFigures(cells.filter((cell) => cell.startsOn === startsOn));
  return {
    quarters: quarters.map((quarter) => ({ ...quarter, procurements: figuresOf(quarter.startsOn) })),
    undated: figuresOf(null),
  };
}

function calendarFigures(cells: readonly CalendarCell[]): CalendarFigures {
  const whole = cells.find(({ level }) => level === "ALL");
  return {
    count: whole?.count ?? 0,
    valueCents: whole?.valueCents ?? 0n,
    withConsiderationCount: whole?.withConsiderationCount ?? 0,
    byDomain: cells
      .filter(({ level }) => level === "DOMAIN")
      .map(({ domainId, count, valueCents }) => ({ domainId, count, valueCents }))
      .sort(byDecreasingValue),
  };
}
