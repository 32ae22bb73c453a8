import { groupThousands, noBreakSpace } from "./french-digits";

/** Hours are held in hundredths of an hour, a safe integer: 151.67 hours are 15167. */
export type HundredthsOfHour = number;

/** How to read hours. */
export interface ParseHoursOptions {
  /** Refuse negative hours. By default they are accepted: a difference can be negative. */
  readonly nonNegative?: boolean;
}

/**
 * Reads hours with at most two decimals, from a number or from text with a point.
 * Returns null for anything else, and from a billion (10^9) hours up.
 */
export function parseHours(
  hours: number | string,
  { nonNegative = false }: ParseHoursOptions = {},
): HundredthsOfHour | null {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(String(hours));
  if (match === null) {
    return null;
  }
  const [, sign = "", whole = "", decimals = ""] = match;
  const hundredths = Number(whole + decimals.padEnd(2, "0"));
  if (sign === "" || hundredths === 0) {
    return hundredths;
  }
  return nonNegative ? null : -hundredths;
}

/** Hundredths of an hour as a number of hours: 15167 gives 151.67. */
export function formatHours(hundredths: HundredthsOfHour): number {
  return hundredths / 100;
}

/** Hours for a French reader, without useless zeros: `600 h`, `151,67 h`, with no-break spaces. */
export function formatHoursInFrench(hundredths: HundredthsOfHour): string {
  const [whole = "", decimals] = String(formatHours(Math.abs(hundredths))).split(".");
  const sign = hundredths < 0 ? "-" : "";
  const fraction = decimals === undefined ? "" : `,${decimals}`;
  return `${sign}${groupThousands(whole)}${fraction}${noBreakSpace}h`;
}
