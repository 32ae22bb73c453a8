import type { ProcurementSummaryFigures, YearSummary } from "../../rules/territories/procurement-summary";

/** The figures of a year, with the perimeter that they are of: other figures of it are read when they are asked for. */
export interface PerimeterYear extends YearSummary {
  readonly perimeter: string;
}

export interface PerimeterSummary extends ProcurementSummaryFigures {
  readonly perimeter: string;
  readonly byYear: readonly PerimeterYear[];
}

export function summaryOfPerimeter(perimeter: string, figures: ProcurementSummaryFigures): PerimeterSummary {
  return { ...figures, perimeter, byYear: figures.byYear.map((each) => ({ ...each, perimeter })) };
}
