export type RegistrationStatus = "REGISTERED" | "WAITING_LIST" | "CANCELLED";

/** Seats of an event; null when they are not limited. */
export type Capacity = number | null;

export interface Place {
  readonly isCancelled: boolean;
  /** Place among the registrations that are not cancelled, in order of arrival, from 1. */
  readonly rank: number;
}

export interface Seats {
  readonly registered: number;
  readonly waiting: number;
  /** Null when seats are not limited. */
  readonly left: number | null;
}

/**
 * First come, first seated: the first `capacity` registrations that stand have a seat and the others wait. A seat
 * given back goes to the first who waits, without anything to write.
 */
export function registrationStatus({ isCancelled, rank }: Place, capacity: Capacity): RegistrationStatus {
  if (isCancelled) return "CANCELLED";
  return capacity === null || rank <= capacity ? "REGISTERED" : "WAITING_LIST";
}

/** Place on the waiting list, from 1; null for whoever does not wait. */
export function waitingListPosition(place: Place, capacity: Capacity): number | null {
  return capacity !== null && registrationStatus(place, capacity) === "WAITING_LIST"
    ? place.rank - capacity
    : null;
}

/** How the seats of an event are taken by `standing` registrations, those that are not cancelled. */
export function seatsTaken(standing: number, capacity: Capacity): Seats {
  if (capacity === null) return { registered: standing, waiting: 0, left: null };
  const registered = Math.min(standing, capacity);
  return { registered, waiting: standing - registered, left: capacity - registered };
}
