import type { EventRow, RegistrationRow, SupplierRow } from "../world/suppliers-rows";
import { now, today } from "../world/today";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

export function registrationChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const coming = world.dialogue_event.filter((each) => each.ends_at > now.toISOString());
  const event = draw.pick(coming.length > 0 && draw.chance(80) ? coming : world.dialogue_event);
  const own = world.supplier.filter(({ organisation }) => organisation === caller.organisation);
  const supplier = own.length > 0 && draw.chance(70) ? draw.pick(own) : draw.pick(world.supplier);
  const known = world.event_registration.find(
    (each) => each.event_id === event.id && each.supplier_siret === supplier.siret,
  );
  const isCancelling = draw.chance(35);
  const isHidden = !seen.dialogue_event.some(({ id }) => id === event.id);
  const input = { eventId: event.id, supplierSiret: supplier.siret };
  return {
    field: isCancelling ? "cancelEventRegistration" : "registerForEvent",
    input,
    payload: "registration { id }",
    expected: firstOf(
      gate(caller, ["SUPPLIER", "BUYER", "COORDINATOR", "ADMINISTRATOR"]),
      isHidden && "UNKNOWN_EVENT",
      seen.supplier.every(({ siret }) => siret !== supplier.siret) && "UNKNOWN_SUPPLIER",
      ![supplier.organisation, event.organisation].includes(caller.organisation ?? "") && "NOT_OWN_SUPPLIER",
      event.cancelled_on !== null && event.cancelled_on <= today && "EVENT_CANCELLED",
      event.ends_at <= now.toISOString() && "EVENT_HELD",
      isCancelling && known === undefined && "NOT_REGISTERED",
    ),
    effect: (before, written): World => {
      if (isCancelling) return cancelled(before, known);
      return registered(before, { event, supplier, known, id: String(written["id"]) });
    },
    ...(isHidden ? { absentTwin: { ...input, eventId: absentId } } : {}),
  };
}

function cancelled(before: World, known: RegistrationRow | undefined): World {
  if (known?.cancelled_at !== null) return before;
  const row = { ...known, cancelled_at: now.toISOString(), version: known.version + 1 };
  return { ...before, event_registration: replaced(before.event_registration, row) };
}

interface Registering {
  readonly event: EventRow;
  readonly supplier: SupplierRow;
  readonly known: RegistrationRow | undefined;
  readonly id: string;
}

/** At the end of the queue, unless there already. */
function registered(before: World, { event, supplier, known, id }: Registering): World {
  if (known?.cancelled_at === null) return before;
  const queue = before.event_registration
    .filter((each) => each.event_id === event.id)
    .map((each) => each.queue_number);
  const place = {
    queue_number: Math.max(0, ...queue) + 1,
    registered_at: now.toISOString(),
    cancelled_at: null,
  };
  if (known !== undefined) {
    const row = { ...known, ...place, version: known.version + 1 };
    return { ...before, event_registration: replaced(before.event_registration, row) };
  }
  const row: RegistrationRow = {
    ...{
      id,
      organisation: supplier.organisation,
      event_organisation: event.organisation,
      event_id: event.id,
    },
    ...{ supplier_siret: supplier.siret, buyer_siret: null, attended: "UNKNOWN", version: 1, ...place },
  };
  return { ...before, event_registration: [...before.event_registration, row] };
}
