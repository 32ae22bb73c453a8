import { dateOf } from "../../../shared/kernel/day";
import type { Prisma } from "../../supplier-relations/client/client";
import { generatedConsultations } from "./generated-consultations";
import { generatedEvents } from "./generated-events";
import { generatedSuppliers } from "./generated-suppliers";
import { storyConsultations } from "./story-consultations";
import { storyEvents } from "./story-events";
import { networkDomains, partnerNetworks, tradeBodies } from "./story-networks";
import { storySuppliers } from "./story-suppliers";
import { plannedNeeds } from "./planned-needs";
import type { ConsultationRows, EventRows, SupplierRows } from "./rows";

/** The suppliers of the story and the dialogue with them, then rows of all the member communes. */
export async function fillSupplierRelations(db: Prisma.TransactionClient): Promise<void> {
  await db.tradeBody.createMany({ data: [...tradeBodies] });
  await db.partnerNetwork.createMany({ data: [...partnerNetworks] });
  await db.partnerNetworkDomain.createMany({ data: [...networkDomains] });
  const suppliers = generatedSuppliers();
  await fillSuppliers(db, storySuppliers);
  await fillSuppliers(db, suppliers);
  const needs = plannedNeeds();
  const events = generatedEvents(suppliers.suppliers, needs);
  await fillEvents(db, storyEvents);
  await fillEvents(db, events);
  await fillConsultations(db, storyConsultations);
  await fillConsultations(db, generatedConsultations(suppliers.suppliers, events.events, needs));
  await nameContacts(db);
}

/** Illustrative: the retention of every contact of the demonstration runs from one day. */
const recordedOn = dateOf("2024-01-15");

/** A consultation names the contact of each supplier that it heard, when that supplier has one. */
async function nameContacts(db: Prisma.TransactionClient): Promise<void> {
  await db.$executeRaw`
    INSERT INTO supplier_relations.consultation_contact (organisation, consultation_id, supplier_organisation, contact_id)
    SELECT DISTINCT entry.organisation, entry.consultation_id, contact.organisation, contact.id
    FROM supplier_relations.consultation_entry entry
    JOIN supplier_relations.supplier_contact contact ON contact.siret = entry.supplier_siret`;
}

async function fillSuppliers(
  db: Prisma.TransactionClient,
  { suppliers, certifications, contacts }: SupplierRows,
): Promise<void> {
  await db.supplier.createMany({ data: [...suppliers] });
  await db.supplierCertification.createMany({ data: [...certifications] });
  await db.supplierContact.createMany({ data: contacts.map((contact) => ({ ...contact, recordedOn })) });
}

async function fillEvents(db: Prisma.TransactionClient, rows: EventRows): Promise<void> {
  await db.dialogueEvent.createMany({ data: [...rows.events] });
  await db.eventTradeBody.createMany({ data: [...rows.tradeBodies] });
  await db.eventPartnerNetwork.createMany({ data: [...rows.partnerNetworks] });
  await db.eventPurchasingDomain.createMany({ data: [...rows.domains] });
  await db.eventPlannedProcurement.createMany({ data: [...rows.plannedProcurements] });
  await db.eventRegistration.createMany({ data: [...rows.registrations] });
}

async function fillConsultations(
  db: Prisma.TransactionClient,
  { consultations, partnerNetworks: networks, entries }: ConsultationRows,
): Promise<void> {
  await db.preMarketConsultation.createMany({ data: [...consultations] });
  await db.consultationPartnerNetwork.createMany({ data: [...networks] });
  await db.consultationEntry.createMany({ data: [...entries] });
}
