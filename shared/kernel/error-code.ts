/** The `code` that Node and drivers put on an error, or null. It need not be an Error of this realm. */
export function errorCodeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
