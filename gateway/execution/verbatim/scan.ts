/**
 * Finds where the values of a JSON text end, in bytes that are known to be UTF-8. Each function takes the place of a
 * value's first byte, tells that of the byte after its last one, and throws `notVerbatim` for anything but the plainest
 * way of writing a value of its kind: what follows the value is for its caller to check.
 */

/** Thrown for what cannot be copied as it stands; made once, as a stack would cost more than the answer. */
export const notVerbatim = new Error(
  "A subgraph wrote something else than the plainest form of what it was asked",
);

const quote = 0x22;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;
const backslash = 0x5c;
const letterU = 0x75;

/** Nine digits are always within 32 bits. */
const mostIntDigits = 9;
/** As many as a double keeps. */
const mostFloatDigits = 15;

export function refuse(): never {
  throw notVerbatim;
}

export function afterString(bytes: Buffer, from: number): number {
  if (bytes[from] !== quote) refuse();
  let at = from + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    // Beyond the end, a byte is undefined.
    if (byte === undefined || byte < 0x20) refuse();
    at = byte === backslash ? afterEscape(bytes, at) : at + 1;
  }
}

/** A string without any escape: equal strings are written alike. */
export function afterPlainString(bytes: Buffer, from: number): number {
  if (bytes[from] !== quote) refuse();
  let at = from + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === undefined || byte < 0x20 || byte === backslash) refuse();
    at += 1;
  }
}

const shortEscapes: ReadonlySet<number | undefined> = new Set(Buffer.from('"\\/bfnrt'));

function afterEscape(bytes: Buffer, at: number): number {
  const kind = bytes[at + 1];
  if (shortEscapes.has(kind)) return at + 2;
  if (kind !== letterU || !/^[\da-f]{4}$/i.test(bytes.toString("latin1", at + 2, at + 6))) refuse();
  return at + 6;
}

export function afterInt(bytes: Buffer, from: number): number {
  const start = bytes[from] === minus ? from + 1 : from;
  if (bytes[start] === zero) return start === from ? start + 1 : refuse();
  const end = afterDigits(bytes, start);
  if (end - start > mostIntDigits) refuse();
  return end;
}

export function afterFloat(bytes: Buffer, from: number): number {
  const start = bytes[from] === minus ? from + 1 : from;
  // JSON has a negative nought, which the answer does not.
  if (bytes[start] === zero && start > from) refuse();
  const whole = bytes[start] === zero ? start + 1 : afterDigits(bytes, start);
  const end = bytes[whole] === point ? afterDigits(bytes, whole + 1) : whole;
  if (end - start > mostFloatDigits) refuse();
  return end;
}

/** One digit at least. */
function afterDigits(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined || byte < zero || byte > nine) break;
    at += 1;
  }
  return at === from ? refuse() : at;
}

export function afterBoolean(bytes: Buffer, from: number): number {
  return bytes[from] === 0x74 ? afterWord(bytes, from, "true") : afterWord(bytes, from, "false");
}

export function afterNull(bytes: Buffer, from: number): number {
  return afterWord(bytes, from, "null");
}

function afterWord(bytes: Buffer, from: number, word: string): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[from + index] !== word.charCodeAt(index)) refuse();
  }
  return from + word.length;
}

/** A scalar that only its subgraph knows, where it is neither an object nor a list. */
export function afterCustom(bytes: Buffer, from: number): number {
  const byte = bytes[from];
  if (byte === quote) return afterString(bytes, from);
  return byte === 0x74 || byte === 0x66 ? afterBoolean(bytes, from) : afterFloat(bytes, from);
}

/** Any scalar, null included, written in the one way that makes equal ones equal. */
export function afterPlainScalar(bytes: Buffer, from: number): number {
  const byte = bytes[from];
  if (byte === quote) return afterPlainString(bytes, from);
  if (byte === 0x6e) return afterNull(bytes, from);
  return byte === 0x74 || byte === 0x66 ? afterBoolean(bytes, from) : afterInt(bytes, from);
}

/** Tells where a value of an enum ends. */
export function afterEnum(values: ReadonlySet<string>): (bytes: Buffer, from: number) => number {
  return (bytes, from) => {
    const end = afterPlainString(bytes, from);
    return values.has(bytes.toString("latin1", from + 1, end - 1)) ? end : refuse();
  };
}
