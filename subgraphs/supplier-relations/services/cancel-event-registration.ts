import { Refusal, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../context";
import {
  cancelRegistration,
  eventRegistrationsById,
  lockRegistrationsOf,
  registrationAtRank,
  supplierRegistration,
  type EventRegistrationRow,
} from "../repositories/event-registration.repository";
import { registrationStatus } from "../rules/event-seats";
import { requestedRegistration, type RegistrationInput } from "./requested-registration";

export interface CancelledRegistration {
  readonly registration: EventRegistrationRow;
  /** The first who waited, when the seat given back is now theirs. */
  readonly promoted: EventRegistrationRow | null;
}

/** Withdraws a supplier from an event; asked again, changes nothing. Throws Refusal when it cannot be. */
export async function cancelEventRegistration(
  scope: Scope,
  input: RegistrationInput,
): Promise<CancelledRegistration> {
  const cancelled = await scope.session.write(async (db) => {
    const { event, supplier } = await requestedRegistration(db, scope, input);
    await lockRegistrationsOf(db, event.id);
    const known = await supplierRegistration(db, event.id, supplier.siret);
    if (known === null) throw notRegistered();
    if (known.isCancelled) return { registration: known, promoted: null };
    await cancelRegistration(db, known, scope.now);
    const [registration = known] = await eventRegistrationsById(db, [known.id]);
    return { registration, promoted: await promotedBy(db, known) };
  });
  scope.loaders.clear();
  return cancelled;
}

/** Whoever now holds the last seat was the first to wait. */
async function promotedBy(db: Db, withdrawn: EventRegistrationRow): Promise<EventRegistrationRow | null> {
  const { eventId, capacity } = withdrawn;
  if (capacity === null || registrationStatus(withdrawn, capacity) !== "REGISTERED") return null;
  return registrationAtRank(db, eventId, capacity);
}

function notRegistered(): Refusal {
  return new Refusal(
    unknownReference({
      code: "NOT_REGISTERED",
      message: "Ce fournisseur n’est pas inscrit à cet événement.",
      path: ["input", "supplierSiret"],
    }),
  );
}
