import { isRole, rolesOfOrganisation, type OrganisationKind } from "../../../shared/access/roles";
import { addMonths, type Day } from "../../../shared/kernel/day";

/** A key that is asked for. */
export interface KeyDraft {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
  /** Last day on which it is good. */
  readonly expiresOn: Day;
}

export interface KeyCircumstances {
  readonly today: Day;
  readonly kind: OrganisationKind;
  /** Keys of the organisation that are good now. */
  readonly liveKeys: number;
}

export interface KeyFault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

export const longestNameLength = 80;
export const longestLifeMonths = 12;
export const mostLiveKeys = 50;

/** Why a key cannot be made, in French; null when it can. */
export function keyDraftFault(
  { name, scopes, roles, expiresOn }: KeyDraft,
  { today, kind, liveKeys }: KeyCircumstances,
): KeyFault | null {
  const fault = (code: string, message: string, field: string) => ({ code, message, path: ["input", field] });
  if (name.trim() === "") return fault("NAME_REQUIRED", "Donnez un nom à la clé : qui s'en sert.", "name");
  if (name.trim().length > longestNameLength) {
    return fault("NAME_TOO_LONG", `Le nom d'une clé compte ${longestNameLength} caractères au plus.`, "name");
  }
  if (scopes.length === 0) {
    return fault("SCOPE_REQUIRED", "Choisissez au moins une portée : lire, ou écrire.", "scopes");
  }
  const excess = roles.filter((role) => !isRole(role) || !rolesOfOrganisation[kind].includes(role));
  if (excess.length > 0) {
    return fault(
      "ROLE_NOT_HELD",
      `Cette organisation ne peut pas donner ce rôle : ${excess.join(", ")}.`,
      "roles",
    );
  }
  if (liveKeys >= mostLiveKeys) {
    return fault(
      "TOO_MANY_KEYS",
      `Une organisation a ${mostLiveKeys} clés actives au plus : révoquez-en.`,
      "name",
    );
  }
  return expiryFault(expiresOn, today);
}

/** Why a last day cannot be, in French; null when it can. */
export function expiryFault(expiresOn: Day, today: Day): KeyFault | null {
  const path = ["input", "expiresOn"];
  if (expiresOn < today) return { code: "EXPIRES_IN_PAST", message: "L'échéance est déjà passée.", path };
  return expiresOn > addMonths(today, longestLifeMonths)
    ? { code: "EXPIRES_TOO_LATE", message: "Une clé vaut un an au plus : rapprochez l'échéance.", path }
    : null;
}
