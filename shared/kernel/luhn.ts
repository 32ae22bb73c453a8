/**
 * The Luhn sum: digits are read from the right, every second one is doubled, and the digits of each result are added.
 * @param digits ASCII digits only; the caller has checked the format.
 * @source ISO/IEC 7812-1, annex B, used by INSEE for SIREN and SIRET.
 */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, position) => {
    const value = position % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** Whether a string of digits, check digit included, passes Luhn. */
export function passesLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0;
}

/** The digit which, written after `digits`, makes the whole pass Luhn. */
export function luhnCheckDigit(digits: string): string {
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}
