/** Words one after the other, for a French reader: `a`, `a et b`, `a, b et c`. */
export function listInFrench(words: readonly string[]): string {
  const [last = "", ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(", ")} et ${last}`;
}
