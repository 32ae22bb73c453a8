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
}

async function fillSuppliers(
  db: Prisma.TransactionClient,
  { suppliers, certifications, contacts }: SupplierRows,
): Promise<void> {
  await db.supplier.createMany({ data: [...suppliers] });
  await db.supplierCertification.createMany({ data: [...certifications] });
  await db.supplierContact.createMany({ data: [...contacts] });
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
