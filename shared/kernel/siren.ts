import { passesLuhn } from "./luhn";

/** SIREN: the nine-digit number of a legal person in the French register. */
export type Siren = string;

/**
 * Whether `text` is a SIREN: nine digits without spaces, passing Luhn.
 * `000000000` passes Luhn but numbers nobody: files use it for "unknown".
 * @source INSEE, répertoire Sirene; code de commerce, article R123-221.
 */
export function isSiren(text: string): text is Siren {
  return /^\d{9}$/.test(text) && text !== "000000000" && passesLuhn(text);
}
