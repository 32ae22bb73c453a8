/** Below this length, looking at each character costs less than calling the regular expression. */
const shortLength = 40;

/** The characters that JSON escapes. */
const escaped = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** A list of values that are JSON already. */
export function jsonList(values: readonly string[]): string {
  return `[${values.join(",")}]`;
}

/** A string as JSON: most need nothing but their quotes. */
export function jsonString(value: string): string {
  if (value.length > shortLength) return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) {
      return JSON.stringify(value);
    }
  }
  return `"${value}"`;
}
