const scale = 10_000n;

/**
 * The part of a whole, rounded to four decimals, halves away from zero: 0.1234 is 12.34 %.
 * Exact for integers, whatever their size. Null when the whole is zero, or when a number is not finite:
 * a share of nothing is unknown, not zero.
 */
export function ratio(part: number | bigint, whole: number | bigint): number | null {
  const exactPart = exactInteger(part);
  const exactWhole = exactInteger(whole);
  if (exactPart !== null && exactWhole !== null) {
    return exactWhole === 0n ? null : Number(scaledQuotient(exactPart, exactWhole)) / Number(scale);
  }
  const quotient = Number(part) / Number(whole);
  return Number.isFinite(quotient) ? roundAwayFromZero(quotient) : null;
}

function exactInteger(value: number | bigint): bigint | null {
  if (typeof value === "bigint") {
    return value;
  }
  return Number.isSafeInteger(value) ? BigInt(value) : null;
}

function scaledQuotient(part: bigint, whole: bigint): bigint {
  const negative = part < 0n !== whole < 0n;
  const divisor = absolute(whole);
  const rounded = (2n * absolute(part) * scale + divisor) / (2n * divisor);
  return negative ? -rounded : rounded;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function roundAwayFromZero(quotient: number): number {
  const rounded = Math.round(Math.abs(quotient) * Number(scale)) / Number(scale);
  return quotient < 0 && rounded !== 0 ? -rounded : rounded;
}
