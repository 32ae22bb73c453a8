import { byDecreasingValue, type DomainSummary } from "./domain-summary";

/** One sum of the store: over a whole perimeter, over one of its years or over one of its domains. */
export interface SummaryCell {
  readonly fact: "PLAN" | "PLANNED_PROCUREMENT" | "CONTRACT";
  readonly level: "ALL" | "YEAR" | "DOMAIN";
  /** Null unless the level is YEAR. */
  readonly year: number | null;
  /** Null unless the level is DOMAIN, and for what has no domain. */
  readonly domainId: string | null;
  readonly count: number;
  readonly valueCents: bigint;
  readonly withConsiderationCount: number;
}

export interface YearSummary {
  readonly year: number;
  readonly planCount: number;
  readonly plannedProcurementCount: number;
  readonly plannedCents: bigint;
  readonly awardedCents: bigint;
}

export interface ProcurementSummaryFigures extends Omit<YearSummary, "year"> {
  readonly withConsiderationCount: number;
  readonly byYear: readonly YearSummary[];
  readonly byDomain: readonly DomainSummary[];
}

/** Puts the sums of one perimeter side by side: years in order, domains by decreasing value. */
export function procurementSummary(cells: readonly SummaryCell[]): ProcurementSummaryFigures {
  const whole = cells.filter(({ level }) => level === "ALL");
  const years = new Set(
    cells.flatMap(({ level, year }) => (level === "YEAR" && year !== null ? [year] : [])),
  );
  return {
    ...figuresOf(whole),
    withConsiderationCount: cellOf(whole, "PLANNED_PROCUREMENT")?.withConsiderationCount ?? 0,
    byYear: [...years]
      .sort((left, right) => left - right)
      .map((year) => ({
        year,
        ...figuresOf(cells.filter((cell) => cell.level === "YEAR" && cell.year === year)),
      })),
    byDomain: cells
      .filter(({ level }) => level === "DOMAIN")
      .map(({ domainId, count, valueCents }) => ({ domainId, count, valueCents }))
      .sort(byDecreasingValue),
  };
}

function figuresOf(cells: readonly SummaryCell[]): Omit<YearSummary, "year"> {
  const planned = cellOf(cells, "PLANNED_PROCUREMENT");
  return {
    planCount: cellOf(cells, "PLAN")?.count ?? 0,
    plannedProcurementCount: planned?.count ?? 0,
    plannedCents: planned?.valueCents ?? 0n,
    awardedCents: cellOf(cells, "CONTRACT")?.valueCents ?? 0n,
  };
}

function cellOf(cells: readonly SummaryCell[], fact: SummaryCell["fact"]): SummaryCell | undefined {
  return cells.find((cell) => cell.fact === fact);
}
