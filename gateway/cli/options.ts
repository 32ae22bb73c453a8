import { isDay, type Day } from "../../shared/kernel/day";
import { isSiren } from "../../shared/kernel/siren";
import { isSiret } from "../../shared/kernel/siret";
import { StartupError } from "../../shared/runtime/startup-error";

/** The SIREN that an option gives. Throws StartupError for anything else. */
export function sirenOption(name: string, value: string | undefined): string {
  if (value !== undefined && isSiren(value)) return value;
  throw new StartupError(`--${name} : un SIREN a 9 chiffres et une clé de contrôle juste.`);
}

/** The SIRET that an option gives. Throws StartupError for anything else. */
export function siretOption(name: string, value: string | undefined): string {
  if (value !== undefined && isSiret(value)) return value;
  throw new StartupError(`--${name} : un SIRET a 14 chiffres et une clé de contrôle juste.`);
}

/** The day that an option gives. Throws StartupError for anything else. */
export function dayOption(name: string, value: string | undefined): Day {
  if (value !== undefined && isDay(value)) return value;
  throw new StartupError(`--${name} : un jour s’écrit AAAA-MM-JJ.`);
}

/** The text that an option gives. Throws StartupError when it is absent. */
export function neededOption(name: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== "") return value;
  throw new StartupError(`--${name} : obligatoire.`);
}

/** The words of an option, separated by commas, all among those allowed. Throws StartupError for any other. */
export function wordsOption(
  name: string,
  value: string,
  isAllowed: (word: string) => boolean,
): readonly string[] {
  const words = value
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  const unknown = words.filter((word) => !isAllowed(word));
  if (unknown.length === 0) return words;
  throw new StartupError(`--${name} : inconnu ici : ${unknown.join(", ")}.`);
}

/** The whole number that an option gives. Throws StartupError outside its bounds. */
export function wholeOption(
  name: string,
  value: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= from && number <= to) return number;
  throw new StartupError(`--${name} : un nombre entier de ${from} à ${to}.`);
}
