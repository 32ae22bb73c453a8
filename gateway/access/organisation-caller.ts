import type { Caller, CallerKind } from "../../shared/access/caller";
import { isRole, roleNames, rolesOfOrganisation } from "../../shared/access/roles";
import { CodedError } from "../../shared/graphql/coded-error";
import type { OrganisationDirectory } from "./organisation-directory";
import type { RefusedParty } from "./refused-party";

/** Somebody whose credential was verified. */
export interface VerifiedIdentity {
  readonly kind: Extract<CallerKind, "PERSON" | "DEVELOPMENT">;
  readonly subject: string;
  /** SIREN; null when the credential names none. */
  readonly organisation: string | null;
  readonly roles: readonly string[];
}

/** An identity that is genuine and yet gives access to nothing. The reason is for the log. */
export class IdentityRefusal extends CodedError {
  constructor(
    readonly reason: string,
    message: string,
    /** Null where no organisation of this hub is concerned. */
    readonly party: RefusedParty | null = null,
  ) {
    super("FORBIDDEN", message);
  }
}

/** The caller that an identity makes, once its organisation is found. Throws IdentityRefusal with the reason, in French. */
export async function organisationCaller(
  { kind, subject, organisation, roles }: VerifiedIdentity,
  directory: OrganisationDirectory,
  correlationId: string,
): Promise<Caller> {
  if (organisation === null) {
    throw new IdentityRefusal(
      "NO_ORGANISATION",
      "Votre compte ne dit pas pour quelle organisation vous agissez : demandez à votre administrateur d’y inscrire son SIRET.",
    );
  }
  const access = await directory.accessOf(organisation, correlationId);
  if (access === null) {
    throw new IdentityRefusal(
      "UNKNOWN_ORGANISATION",
      `L’organisation ${organisation} n’est pas connue de ce hub, ou n’existe plus.`,
    );
  }
  const excess = roles.filter((role) => !isRole(role) || !rolesOfOrganisation[access.kind].includes(role));
  if (excess.length > 0) {
    const names = excess.map((role) => (isRole(role) ? roleNames[role] : "rôle inconnu")).join(", ");
    throw new IdentityRefusal(
      "ROLE_NOT_HELD",
      `L’organisation ${organisation} ne peut pas donner ce rôle : ${names}.`,
      { kind, subject, organisation, entity: null },
    );
  }
  return { kind, subject, organisation, pools: access.pools, roles };
}
