/** U+202F, between thousands. */
export const narrowNoBreakSpace = "\u202F";

/** U+00A0, between a number and its unit. */
export const noBreakSpace = "\u00A0";

/**
 * Groups the digits of a whole number by three, the French way.
 * Written out instead of using Intl, whose separator changes with the version of its data.
 * @param digits ASCII digits without sign.
 */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, narrowNoBreakSpace);
}
