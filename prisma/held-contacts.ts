import type { Database } from "../shared/runtime/database";
import type { Day } from "../shared/kernel/day";
import {
  isRetentionOver,
  type RetainedContact,
  type RetentionRule,
} from "../subgraphs/supplier-relations/rules/contact-retention";

/** A contact as commands name it: nothing of the person. */
export interface HeldContact {
  readonly id: string;
  /** SIREN of the supplier. */
  readonly organisation: string;
  readonly siret: string;
}

/** One contact, or those of one supplier, by identifier. */
export function heldContacts(
  database: Database,
  which: { readonly contact: string } | { readonly supplier: string },
): Promise<readonly HeldContact[]> {
  const [column, value] = "contact" in which ? ["id", which.contact] : ["siret", which.supplier];
  return database.query<HeldContact>(
    `SELECT id, organisation, siret FROM supplier_relations.supplier_contact WHERE ${column} = $1 ORDER BY id`,
    [value],
  );
}

/** Contacts of every supplier whose retention has ended on a day. */
export async function expiredContacts(database: Database, day: Day): Promise<readonly HeldContact[]> {
  const rules = await database.query<RetentionRule>(
    `SELECT category, months, legal_basis AS "legalBasis", valid_from::text AS "validFrom", valid_to::text AS "validTo"
     FROM supplier_relations.retention_rule`,
  );
  const contacts = await database.query<HeldContact & RetainedContact>(
    `SELECT contact.id, contact.organisation, contact.siret, contact.recorded_on::text AS "recordedOn",
       coalesce(json_agg(consultation.closed_on::text) FILTER (WHERE consultation.id IS NOT NULL), '[]')
         AS "consultationsClosedOn"
     FROM supplier_relations.supplier_contact contact
     LEFT JOIN supplier_relations.consultation_contact naming
       ON naming.supplier_organisation = contact.organisation AND naming.contact_id = contact.id
     LEFT JOIN supplier_relations.pre_market_consultation consultation
       ON consultation.organisation = naming.organisation AND consultation.id = naming.consultation_id
     GROUP BY contact.id ORDER BY contact.id`,
  );
  return contacts
    .filter((contact) => isRetentionOver(contact, rules, day))
    .map(({ id, organisation, siret }) => ({ id, organisation, siret }));
}
