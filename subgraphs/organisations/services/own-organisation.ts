import { Refusal, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../context";
import { organisationsBySiren, type OrganisationRow } from "../repositories/organisation.repository";

/** The organisation of the caller. Throws Refusal when the hub does not know it. */
export async function ownOrganisation(db: Db, { caller }: Scope): Promise<OrganisationRow> {
  const [own] = caller.organisation === null ? [] : await organisationsBySiren(db, [caller.organisation]);
  if (own !== undefined) return own;
  throw new Refusal(
    unknownReference({
      code: "UNKNOWN_ORGANISATION",
      message: "Votre organisation n'est pas connue de ce hub.",
      path: [],
    }),
  );
}
