import { randomUUID } from "node:crypto";
import type { Db, Scope } from "../context";
import type { DialogueEventRow } from "../repositories/dialogue-event.repository";
import {
  insertRegistration,
  lockRegistrationsOf,
  renewRegistration,
  supplierRegistration,
  type EventRegistrationRow,
} from "../repositories/event-registration.repository";
import type { SupplierRow } from "../repositories/supplier.repository";
import { requestedRegistration, type RegistrationInput } from "./requested-registration";

/**
 * Gives a supplier a place in the queue of an event: a seat or the waiting list, by the capacity. Asked again, it
 * answers the place already held. Throws Refusal with the reason when it cannot be.
 */
export async function registerForEvent(
  scope: Scope,
  input: RegistrationInput,
): Promise<EventRegistrationRow> {
  const registration = await scope.session.write(async (db) => {
    const { event, supplier } = await requestedRegistration(db, scope, input);
    await lockRegistrationsOf(db, event.id);
    const known = await supplierRegistration(db, event.id, supplier.siret);
    if (known !== null && !known.isCancelled) return known;
    if (known === null) await insertRegistration(db, newRegistration(event, supplier, scope.now));
    else await renewRegistration(db, known, scope.now);
    return recordedRegistration(db, event, supplier);
  });
  scope.loaders.clear();
  return registration;
}

function newRegistration(event: DialogueEventRow, supplier: SupplierRow, registeredAt: Date) {
  return {
    id: randomUUID(),
    organisation: supplier.organisation,
    eventOrganisation: event.organisation,
    eventId: event.id,
    supplierSiret: supplier.siret,
    registeredAt,
  };
}

async function recordedRegistration(
  db: Db,
  event: DialogueEventRow,
  supplier: SupplierRow,
): Promise<EventRegistrationRow> {
  const registration = await supplierRegistration(db, event.id, supplier.siret);
  if (registration === null) throw new Error("A registration just written is not visible to who wrote it");
  return registration;
}
