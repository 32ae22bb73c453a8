import { raw, type Sql } from "@prisma/client/runtime/client";
import type { ListOrder } from "./connection-query";

const accented = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿ";
const plain = "AAACEEEEIIOOUUUYaaaceeeeiioouuuy";

/**
 * Alphabetical order as a French reader expects it, without regard to case or accents, the same on every
 * PostgreSQL whatever its collation.
 * @param column Trusted SQL name of a text column.
 */
export function frenchSort(column: string): ListOrder {
  return { expression: frenchFold(column), type: "text" };
}

/** A column without case or accents, for ordering and for searching. */
export function frenchFold(column: string): Sql {
  return raw(`lower(translate(${column}, '${accented}', '${plain}')) COLLATE "C"`);
}

/** The same folding for a text searched, with the wildcards of LIKE made ordinary. */
export function likePattern(text: string): string {
  const folded = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
  return `%${folded.replace(/[\\%_]/g, "\\$&")}%`;
}
