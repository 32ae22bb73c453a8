import { groupThousands, noBreakSpace } from "./french-digits";

/** An amount in cents of euro. Whether VAT is included is said by the field that holds it. */
export type Cents = bigint;

/**
 * Reads an amount in euros such as `1234.56`: a point, at most two decimals, a minus sign for a negative amount.
 * Returns null for anything else, and from ten thousand billion (10^13) euros up, which only a mistake reaches.
 */
export function parseEuros(text: string): Cents | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) {
    return null;
  }
  const [, sign = "", euros = "", decimals = ""] = match;
  const cents = BigInt(euros + decimals.padEnd(2, "0"));
  return sign === "-" ? -cents : cents;
}

/** Writes an amount in euros with a point and always two decimals: `1234.56`. */
export function formatEuros(cents: Cents): string {
  const { sign, euros, decimals } = split(cents);
  return `${sign}${euros}.${decimals}`;
}

/** Writes an amount for a French reader: `1 234,56 €`, with no-break spaces. */
export function formatEurosInFrench(cents: Cents): string {
  const { sign, euros, decimals } = split(cents);
  return `${sign}${groupThousands(euros)},${decimals}${noBreakSpace}€`;
}

interface WrittenAmount {
  readonly sign: "-" | "";
  readonly euros: string;
  readonly decimals: string;
}

function split(cents: Cents): WrittenAmount {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  return { sign: cents < 0n ? "-" : "", euros: digits.slice(0, -2), decimals: digits.slice(-2) };
}
