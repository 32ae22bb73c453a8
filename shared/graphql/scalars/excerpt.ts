const longestExcerpt = 40;

/**
 * A refused value for a French error message: quoted, on one line, never more than 40 characters of it.
 * Structured values are named and not shown.
 */
export function excerpt(input: unknown): string {
  if (typeof input === "string") {
    return `« ${shorten(input)} »`;
  }
  if (typeof input === "number" || typeof input === "boolean") {
    return String(input);
  }
  if (typeof input === "symbol") {
    return `${shorten(input.description ?? "")} (sans guillemets)`;
  }
  if (input === null || input === undefined) {
    return "aucune valeur";
  }
  return Array.isArray(input) ? "une liste" : "un objet";
}

function shorten(text: string): string {
  const oneLine = text.slice(0, longestExcerpt).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
  // A cut must not leave half of a surrogate pair, which is not valid text.
  return text.length <= longestExcerpt ? oneLine : `${oneLine.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
