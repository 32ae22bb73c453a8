import { raw, type Sql } from "@prisma/client/runtime/client";
import type { ListOrder } from "./connection-query";

/** Letters that French texts and foreign names hold, each beside the one that it is filed under. */
const accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿŒÆ";
const plain = "AAAAAACEEEEIIIINOOOOOUUUUYYaaaaaaceeeeiiiinooooouuuuyyœæ";
const plainOf: ReadonlyMap<string, string> = new Map(
  Array.from(accented, (letter, index) => [letter, plain.charAt(index)] as const),
);

/**
 * Alphabetical order as a French reader expects it, without regard to case, accents or ligatures, the same on
 * every PostgreSQL whatever its collation.
 * @param column Trusted SQL name of a text column.
 */
export function frenchSort(column: string): ListOrder {
  return { expression: frenchFold(column), type: "text" };
}

/** A column without case, accents or ligatures, for ordering and for searching. */
export function frenchFold(column: string): Sql {
  const letters = `lower(translate(${column}, '${accented}', '${plain}') COLLATE "C")`;
  return raw(`replace(replace(${letters}, 'œ', 'oe'), 'æ', 'ae') COLLATE "C"`);
}

/** The same folding for a text searched, with the wildcards of LIKE made ordinary. */
export function likePattern(text: string): string {
  const letters = Array.from(text.normalize("NFC"), (letter) => plainOf.get(letter) ?? letter).join("");
  const folded = letters
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
  return `%${folded.replace(/[\\%_]/g, "\\$&")}%`;
}
