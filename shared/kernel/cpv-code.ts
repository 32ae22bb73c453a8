/** CPV code: eight digits, optionally followed by `-` and a ninth. */
export type CpvCode = string;

/** The first two to eight digits of CPV codes: designates every code that starts with them. */
export type CpvPrefix = string;

/** The named levels of the vocabulary. */
export type CpvLevel = "DIVISION" | "GROUP" | "CLASS" | "CATEGORY";

const digitsOfLevel: Readonly<Record<CpvLevel, number>> = { DIVISION: 2, GROUP: 3, CLASS: 4, CATEGORY: 5 };

/**
 * Whether `text` has the form of a CPV code.
 * The ninth digit is accepted as written: those published in 2008 do not follow the announced rule, as the
 * Publications Office admits (github.com/OP-TED/ePO/discussions/589), so checking it would refuse official codes.
 * @source Regulation (EC) No 213/2008.
 */
export function isCpvCode(text: string): text is CpvCode {
  return /^\d{8}(?:-\d)?$/.test(text) && !text.startsWith("00000000");
}

/** The eight digits of a valid code, without the ninth: the form in which codes are compared and stored. */
export function cpvDigits(code: CpvCode): string {
  return code.slice(0, 8);
}

/** The prefix shared by every code of the same division, group, class or category. */
export function cpvPrefix(code: CpvCode, level: CpvLevel): CpvPrefix {
  return code.slice(0, digitsOfLevel[level]);
}

/** Whether `text` can designate a part of the vocabulary: two to eight digits, not all zero. */
export function isCpvPrefix(text: string): text is CpvPrefix {
  return /^(?!0+$)\d{2,8}$/.test(text);
}

/** Whether a code belongs to a prefix. Zeros count: `45000000` designates that one code, `45` the whole division. */
export function cpvStartsWith(code: CpvCode, prefix: CpvPrefix): boolean {
  return cpvDigits(code).startsWith(prefix);
}
