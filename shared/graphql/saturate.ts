/** A count that no document, however hostile, makes infinite or inexact. */
export function saturate(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}
