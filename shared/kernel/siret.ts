import { luhnCheckDigit, passesLuhn } from "./luhn";
import { isSiren, type Siren } from "./siren";

/** SIRET: the fourteen-digit number of one establishment, its SIREN followed by five digits. */
export type Siret = string;

/** La Poste has more establishments than Luhn leaves numbers for: its SIRETs follow a rule of their own. */
const laPoste: Siren = "356000000";

/**
 * Whether `text` is a SIRET: fourteen digits without spaces, a valid SIREN, and Luhn over the whole.
 * An establishment of La Poste passes when its digit sum is a multiple of five; its head office passes Luhn.
 * @source INSEE, répertoire Sirene.
 */
export function isSiret(text: string): text is Siret {
  if (!/^\d{14}$/.test(text) || !isSiren(sirenOf(text))) {
    return false;
  }
  return passesLuhn(text) || (sirenOf(text) === laPoste && digitSum(text) % 5 === 0);
}

/** The SIREN of the legal person that an establishment belongs to. */
export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9);
}

/**
 * The SIRET that a town hall usually has: establishment number 0001, then the check digit.
 * A convention and not a certainty: an authority that moved its seat has another number.
 */
export function townHallSiret(siren: Siren): Siret {
  const withoutCheckDigit = `${siren}0001`;
  return withoutCheckDigit + luhnCheckDigit(withoutCheckDigit);
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
