import { notAllowed, Refusal, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../context";
import {
  erasures,
  ownContacts,
  retentionRules,
  type RetainedContactRow,
} from "../repositories/contact-retention.repository";
import { suppliersBySiret } from "../repositories/supplier.repository";
import { contactExportDocument, type HeldContact } from "../rules/contact-export";
import { contactHold, retentionEnd, type RetentionRule } from "../rules/contact-retention";

/** Everything held about the contacts of a supplier of the caller's organisation, as JSON. Throws Refusal for any other. */
export async function exportSupplierContacts(scope: Scope, siret: string): Promise<string> {
  const { session, guard, today: day, caller } = scope;
  // The mark in the trail is the only change: were the document its outcome, it would be kept for retries.
  await session.write(async (db) => {
    await refuseOthers(db, scope, siret);
    return { id: siret };
  });
  guard.noteOnce({ action: "Supplier.contacts", outcome: "READ", code: null, entity: siret });
  return session.read(async (db) => {
    const organisation = caller.organisation ?? "";
    const [contacts, rules] = [await ownContacts(db, organisation, { siret }), await retentionRules(db)];
    const held = contacts.map((contact) => heldContact(contact, rules, day));
    return contactExportDocument({ siret, day, contacts: held, erased: await erasures(db, organisation) });
  });
}

async function refuseOthers(db: Db, { caller }: Scope, siret: string): Promise<void> {
  const [supplier] = await suppliersBySiret(db, [siret]);
  const path = ["input", "siret"];
  if (supplier === undefined) {
    throw new Refusal(
      unknownReference({
        code: "UNKNOWN_SUPPLIER",
        message: "Aucun fournisseur de ce hub ne porte ce SIRET.",
        path,
      }),
    );
  }
  if (supplier.organisation !== caller.organisation) {
    throw new Refusal(
      notAllowed({
        code: "NOT_OWN_CONTACTS",
        message: "Un fournisseur exporte ses propres contacts seulement.",
        path,
      }),
    );
  }
}

function heldContact(contact: RetainedContactRow, rules: readonly RetentionRule[], day: string): HeldContact {
  const { id, fullName, role, email, phone, recordedOn, consultationsClosedOn } = contact;
  return {
    ...{ id, fullName, role, email, phone, recordedOn },
    keptUntil: retentionEnd(contact, rules, day),
    legalBasis: contactHold(contact, rules, day)?.legalBasis ?? null,
    consultationCount: consultationsClosedOn.length,
  };
}
