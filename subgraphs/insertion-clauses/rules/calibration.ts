import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { Cents } from "../../../shared/kernel/money";
import { unreachableCase } from "../../../shared/kernel/unreachable-case";
import type { HoursRounding } from "../reference/hours-rounding";

/** Everything that committed hours are worked out from. */
export interface CalibrationAssumptions {
  /** Amount of the lot, excluding VAT. */
  readonly amountCents: Cents;
  /** Part of the amount that pays for labour: 5000 is 50 %. */
  readonly labourShareBasisPoints: number;
  /** Part of the labour that is asked for insertion: 500 is 5 %. */
  readonly insertionRateBasisPoints: number;
  /** Cost of an hour of labour, excluding VAT; above zero. */
  readonly hourlyCostCents: Cents;
  readonly rounding: HoursRounding;
}

const basisPointsSquared = 10_000n * 10_000n;

/**
 * Hours = amount excluding VAT × labour share × insertion rate ÷ hourly cost, rounded to the hour as stated.
 * Null when the hourly cost is not above zero. Exact: integers only.
 * @source Calculation used by facilitators (calibrage des clauses sociales, Alliance Villes Emploi).
 */
export function calibratedHours(assumptions: CalibrationAssumptions): HundredthsOfHour | null {
  const { amountCents, labourShareBasisPoints, insertionRateBasisPoints, hourlyCostCents, rounding } =
    assumptions;
  if (hourlyCostCents <= 0n || amountCents < 0n) return null;
  const part = amountCents * BigInt(labourShareBasisPoints) * BigInt(insertionRateBasisPoints);
  return Number(roundedQuotient(part, hourlyCostCents * basisPointsSquared, rounding)) * 100;
}

function roundedQuotient(dividend: bigint, divisor: bigint, rounding: HoursRounding): bigint {
  switch (rounding) {
    case "DOWN_TO_HOUR":
      return dividend / divisor;
    case "NEAREST_HOUR":
      return (2n * dividend + divisor) / (2n * divisor);
    case "UP_TO_HOUR":
      return (dividend + divisor - 1n) / divisor;
    default:
      return unreachableCase(rounding);
  }
}
