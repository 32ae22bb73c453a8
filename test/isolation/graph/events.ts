import { folded } from "../engine/filters";
import { many, one, type TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type { EventRow, RegistrationRow } from "../world/suppliers-rows";
import type { View } from "../world/view";
import { eventFilters } from "./suppliers-filters";
import { by } from "./values";

export const eventType: TypeModel<EventRow> = {
  name: "DialogueEvent",
  fields: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    startsAt: (row) => row.starts_at,
    capacity: ({ capacity }) => capacity,
    closingReport: (row) => row.closing_report,
    status: (row, { today }) => statusOf(row, today),
    "organiser { siret }": (row) => ({ siret: row.organiser_siret }),
    registeredCount: (row, view) => Math.min(standingOf(row, view).length, row.capacity ?? Infinity),
    waitingListCount: (row, view) => Math.max(0, standingOf(row, view).length - (row.capacity ?? Infinity)),
    seatsLeft: (row, view) =>
      row.capacity === null ? null : Math.max(0, row.capacity - standingOf(row, view).length),
    "purchasingDomains { id }": ({ id }, { seen }) =>
      linked(seen.event_purchasing_domain, id, "purchasing_domain_id").map((each) => ({ id: each })),
    "plannedProcurements { id }": ({ id }, { seen }) =>
      linked(seen.event_planned_procurement, id, "planned_procurement_id").map((each) => ({ id: each })),
  },
  branches: {
    registrations: page(
      () => registrationsByArrival,
      ({ id }, { seen }) => seen.event_registration.filter((each) => each.event_id === id),
    ),
    tradeBodies: many("TradeBody", ({ id }, { seen, all }) => {
      const ids = linked(seen.event_trade_body, id, "trade_body_id");
      return all.trade_body.filter((each) => ids.includes(each.id));
    }),
    partnerNetworks: many("PartnerNetwork", ({ id }, { seen, all }) => {
      const ids = linked(seen.event_partner_network, id, "partner_network_id");
      return all.partner_network.filter((each) => ids.includes(each.id));
    }),
    consultations: many("PreMarketConsultation", ({ id }, { seen }) =>
      seen.pre_market_consultation
        .filter((each) => each.event_id === id)
        .toSorted(
          by(
            (each) => each.opened_on,
            (each) => each.id,
          ),
        ),
    ),
  },
};

export const registrationType: TypeModel<RegistrationRow> = {
  name: "EventRegistration",
  fields: {
    id: ({ id }) => id,
    attended: ({ attended }) => attended,
    cancelledAt: (row) => row.cancelled_at,
    "buyer { siret }": (row) => (row.buyer_siret === null ? null : { siret: row.buyer_siret }),
    status: (row, view) => {
      if (row.cancelled_at !== null) return "CANCELLED";
      return waitingPosition(row, view) === null ? "REGISTERED" : "WAITING_LIST";
    },
    waitingListPosition: (row, view) => waitingPosition(row, view),
  },
  branches: {
    event: one("DialogueEvent", (row, { seen }) => seen.dialogue_event.find(({ id }) => id === row.event_id)),
    supplier: one("Supplier", (row, { seen }) =>
      seen.supplier.find(({ siret }) => siret === row.supplier_siret),
    ),
  },
};

const registrationsByArrival: ListModel<RegistrationRow> = {
  to: "EventRegistration",
  key: ({ id }) => id,
  orders: { ARRIVAL: (row) => row.queue_number },
  usual: { field: "ARRIVAL", direction: "ASC" },
};

export const registrationsBySupplier: ListModel<RegistrationRow> = {
  to: "EventRegistration",
  key: ({ id }) => id,
  orders: {
    STARTS_AT: (row, { seen }) => seen.dialogue_event.find(({ id }) => id === row.event_id)?.starts_at ?? "",
  },
  usual: { field: "STARTS_AT", direction: "DESC" },
};

export const eventList: ListModel<EventRow> = {
  to: "DialogueEvent",
  key: ({ id }) => id,
  orders: { STARTS_AT: (row) => row.starts_at, TITLE: ({ title }) => folded(title) },
  usual: { field: "STARTS_AT", direction: "DESC" },
  isOrdered: true,
  filters: eventFilters,
};

function linked<Key extends string>(
  links: readonly (Readonly<Record<Key, string>> & { readonly event_id: string })[],
  eventId: string,
  key: Key,
): readonly string[] {
  return links
    .filter((each) => each.event_id === eventId)
    .map((each) => each[key])
    .toSorted();
}

function standingOf({ id }: Pick<EventRow, "id">, { seen }: View): readonly RegistrationRow[] {
  return seen.event_registration
    .filter((each) => each.event_id === id && each.cancelled_at === null)
    .toSorted(by((each) => each.queue_number));
}

function waitingPosition(row: RegistrationRow, view: View): number | null {
  if (row.cancelled_at !== null) return null;
  const capacity = view.seen.dialogue_event.find(({ id }) => id === row.event_id)?.capacity ?? null;
  const rank = standingOf({ id: row.event_id }, view).findIndex(({ id }) => id === row.id) + 1;
  return capacity === null || rank <= capacity ? null : rank - capacity;
}

function statusOf(row: EventRow, today: string): string {
  if (row.cancelled_on !== null && row.cancelled_on <= today) return "CANCELLED";
  return row.ends_at.slice(0, 10) < today ? "HELD" : "UPCOMING";
}
