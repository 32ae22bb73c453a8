import { dayInParis, type Day } from "../../../shared/kernel/day";
import type { Siren } from "../../../shared/kernel/siren";
import { eventStatusOn } from "./event-status";

export interface RegistrationRequest {
  /** SIREN of the caller's organisation; null for none. */
  readonly caller: Siren | null;
  /** SIREN of the supplier to register or to withdraw. */
  readonly supplier: Siren;
  readonly event: {
    /** SIREN of the organisation that holds it. */
    readonly organiser: Siren;
    readonly endsAt: Date;
    readonly cancelledOn: Day | null;
  };
}

export interface RequestFault {
  readonly kind: "NOT_ALLOWED" | "TRANSITION_REFUSED";
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Why the caller may not change this registration at this instant; null when it may. */
export function registrationRequestFault(request: RegistrationRequest, now: Date): RequestFault | null {
  const { caller, supplier, event } = request;
  if (caller !== supplier && caller !== event.organiser) {
    return {
      kind: "NOT_ALLOWED",
      code: "NOT_OWN_SUPPLIER",
      message:
        "Seuls le fournisseur lui-même et l’organisateur de l’événement peuvent gérer cette inscription.",
      path: ["input", "supplierSiret"],
    };
  }
  return eventFault(event, now);
}

function eventFault({ endsAt, cancelledOn }: RegistrationRequest["event"], now: Date): RequestFault | null {
  const status = eventStatusOn({ lastDay: dayInParis(endsAt), cancelledOn }, dayInParis(now));
  if (status === "CANCELLED") return refused("EVENT_CANCELLED", "Cet événement a été annulé.");
  // Over since this morning is over, though the day is not.
  if (status === "HELD" || endsAt <= now) return refused("EVENT_HELD", "Cet événement a déjà eu lieu.");
  return null;
}

function refused(code: string, message: string): RequestFault {
  return { kind: "TRANSITION_REFUSED", code, message, path: ["input", "eventId"] };
}
