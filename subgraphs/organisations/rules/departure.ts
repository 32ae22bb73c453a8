import { addDays, type Day } from "../../../shared/kernel/day";

/** A membership that its organisation wants to end. */
export interface Departure {
  readonly organisation: string;
  readonly intercommunality: string;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  /** First day on which it is no longer a member. */
  readonly leavesOn: Day;
}

export interface DepartureFault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/**
 * Why a departure cannot be recorded, in French; null when it can. What was shared before stays shared with those it
 * was shared with: a departure is never dated back.
 */
export function departureFault(departure: Departure, today: Day): DepartureFault | null {
  const { organisation, intercommunality, validFrom, validUntil, leavesOn } = departure;
  const fault = (code: string, message: string, field: string) => ({ code, message, path: ["input", field] });
  if (organisation === intercommunality) {
    return fault("OWN_POOL", "Une intercommunalité ne quitte pas son propre territoire.", "intercommunality");
  }
  if (validUntil !== null && validUntil < today) {
    return fault("ALREADY_LEFT", "L'organisation n'en est plus membre.", "intercommunality");
  }
  if (leavesOn < today) {
    return fault("LEAVES_IN_PAST", "Un départ prend effet aujourd'hui au plus tôt.", "leavesOn");
  }
  if (validFrom !== null && leavesOn <= validFrom) {
    return fault("LEAVES_BEFORE_JOINING", "Le départ précède l'adhésion.", "leavesOn");
  }
  return null;
}

/** Last day of membership of somebody who leaves on a day. */
export function lastDayBefore(leavesOn: Day): Day {
  return addDays(leavesOn, -1);
}
