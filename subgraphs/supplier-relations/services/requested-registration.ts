import { unknown } from "../../../shared/commands/refuse";
import { notAllowed, Refusal, transitionRefused } from "../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../context";
import { dialogueEventsById, type DialogueEventRow } from "../repositories/dialogue-event.repository";
import { suppliersBySiret, type SupplierRow } from "../repositories/supplier.repository";
import { registrationRequestFault, type RequestFault } from "../rules/registration-request";

export interface RegistrationInput {
  readonly eventId: string;
  readonly supplierSiret: string;
}

/** The event and the supplier that a request names. Throws Refusal when the caller may not change that registration. */
export async function requestedRegistration(
  db: Db,
  { caller, now }: Scope,
  { eventId, supplierSiret }: RegistrationInput,
): Promise<{ readonly event: DialogueEventRow; readonly supplier: SupplierRow }> {
  const [event] = await dialogueEventsById(db, [eventId]);
  if (event === undefined) {
    throw unknown("UNKNOWN_EVENT", "Cet événement n’existe pas dans ce hub.", "eventId");
  }
  const [supplier] = await suppliersBySiret(db, [supplierSiret]);
  if (supplier === undefined) {
    throw unknown("UNKNOWN_SUPPLIER", "Aucun fournisseur de ce hub ne porte ce SIRET.", "supplierSiret");
  }
  const request = {
    caller: caller.organisation,
    supplier: supplier.organisation,
    event: { organiser: event.organisation, endsAt: event.endsAt, cancelledOn: event.cancelledOn },
  };
  const fault = registrationRequestFault(request, now);
  if (fault !== null) throw refusalOf(fault);
  return { event, supplier };
}

function refusalOf({ kind, ...text }: RequestFault): Refusal {
  return new Refusal(kind === "NOT_ALLOWED" ? notAllowed(text) : transitionRefused(text));
}
