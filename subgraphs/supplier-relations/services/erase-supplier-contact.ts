import { Refusal, transitionRefused, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Scope } from "../context";
import {
  eraseContact,
  erasures,
  ownContacts,
  retentionRules,
  type ErasureReason,
} from "../repositories/contact-retention.repository";
import type { ErasedContact } from "../rules/contact-export";
import { contactHold, type ContactHold } from "../rules/contact-retention";

export interface ErasureRequest {
  readonly contactId: string;
  readonly reason: ErasureReason;
}

/**
 * Erases a contact of the caller's own organisation and leaves only the day on which it was. Throws Refusal while a
 * legal retention holds. What is given back is kept for retries: it holds nothing personal.
 */
export async function eraseSupplierContact(
  scope: Scope,
  { contactId: id, reason }: ErasureRequest,
): Promise<ErasedContact> {
  const { session, today: erasedOn, caller } = scope;
  const organisation = caller.organisation ?? "";
  const erased = await session.write(async (db) => {
    const [contact] = await ownContacts(db, organisation, { id });
    if (contact === undefined) throw unknownOrErased(id, await erasures(db, organisation));
    const hold = contactHold(contact, await retentionRules(db), erasedOn);
    if (hold !== null) throw held(hold);
    if (!(await eraseContact(db, { id, organisation, reason, erasedOn }))) throw unknownOrErased(id, []);
    return { id, erasedOn };
  });
  scope.loaders.clear();
  return erased;
}

/** The contact of another supplier is answered like one that does not exist. */
function unknownOrErased(id: string, erased: readonly ErasedContact[]): Refusal {
  const path = ["input", "contactId"];
  const earlier = erased.find((each) => each.id === id);
  return new Refusal(
    earlier === undefined
      ? unknownReference({
          code: "UNKNOWN_CONTACT",
          message: "Ce contact n’existe pas, ou n’est pas de votre organisation.",
          path,
        })
      : transitionRefused({
          code: "ALREADY_ERASED",
          message: `Ce contact a été effacé le ${inFrench(earlier.erasedOn)}.`,
          path,
        }),
  );
}

function held({ endsOn, legalBasis }: ContactHold): Refusal {
  const until =
    endsOn === null
      ? "tant que la consultation (sourçage) qui le nomme est ouverte"
      : `jusqu’au ${inFrench(endsOn)}, car une consultation (sourçage) le nomme`;
  return new Refusal(
    transitionRefused({
      code: "RETENTION_HOLDS",
      message: `Ce contact ne peut pas être effacé ${until}. ${legalBasis}`,
      path: ["input", "contactId"],
    }),
  );
}

function inFrench(day: Day): string {
  return day.split("-").reverse().join("/");
}
