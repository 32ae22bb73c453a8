import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";
import type { ErasedContact } from "../rules/contact-export";
import type { RetainedContact, RetentionRule } from "../rules/contact-retention";

export interface RetainedContactRow extends RetainedContact {
  readonly id: string;
  /** SIREN of the supplier. */
  readonly organisation: string;
  readonly siret: string;
  readonly fullName: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export type ErasureReason = "REQUESTED_BY_PERSON" | "LEFT_SUPPLIER" | "INACCURATE" | "RETENTION_ENDED";

export interface Erasure extends ErasedContact {
  readonly organisation: string;
  readonly reason: ErasureReason;
}

export async function retentionRules(db: Db): Promise<readonly RetentionRule[]> {
  return (await db.retentionRule.findMany()).map(({ validFrom, validTo, ...rule }) => ({
    ...rule,
    validFrom: dayOf(validFrom),
    validTo: validTo === null ? null : dayOf(validTo),
  }));
}

/** Contacts of the organisation, each with what holds it. */
export async function ownContacts(
  db: Db,
  organisation: string,
  which: { readonly id: string } | { readonly siret: string },
): Promise<readonly RetainedContactRow[]> {
  const contacts = await db.supplierContact.findMany({
    where: { organisation, ...which },
    omit: { version: true },
    orderBy: { id: "asc" },
  });
  const holding = await consultationsHolding(
    db,
    contacts.map(({ id }) => id),
  );
  return contacts.map(({ recordedOn, ...contact }) => ({
    ...contact,
    recordedOn: dayOf(recordedOn),
    consultationsClosedOn: holding
      .filter((each) => each.contactId === contact.id)
      .map((each) => each.closedOn),
  }));
}

/** Contacts of the organisation that were erased; the oldest first. */
export async function erasures(db: Db, organisation: string): Promise<readonly ErasedContact[]> {
  const rows = await db.erasedContact.findMany({
    where: { organisation },
    orderBy: [{ erasedOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, erasedOn }) => ({ id, erasedOn: dayOf(erasedOn) }));
}

/** False when somebody else erased it meanwhile. The database forgets it in the answers kept for retries too. */
export async function eraseContact(
  db: Db,
  { id, organisation, reason, erasedOn }: Erasure,
): Promise<boolean> {
  const { count } = await db.supplierContact.deleteMany({ where: { organisation, id } });
  if (count === 0) return false;
  await db.erasedContact.create({ data: { organisation, id, reason, erasedOn: dateOf(erasedOn) } });
  return true;
}

/** Through a function of the database: a private consultation holds a contact without being seen by the supplier. */
function consultationsHolding(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly contactId: string; readonly closedOn: Day | null }[]> {
  return db.$queryRaw(sql`
    SELECT contact_id AS "contactId", closed_on::text AS "closedOn"
    FROM ${raw("supplier_relations.consultations_holding")}(${[...ids]}::text[])`);
}
