import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  eventRegistrationsById,
  standingCountsOf,
  type EventRegistrationRow,
  type StandingCountRow,
} from "../repositories/event-registration.repository";

export const eventRegistrationById: EntityDefinition<Db, EventRegistrationRow> = {
  name: "event registration by id",
  fetch: eventRegistrationsById,
  keyOf: (registration) => registration.id,
};

export const standingCountByEvent: EntityDefinition<Db, StandingCountRow> = {
  name: "standing registrations by event",
  fetch: standingCountsOf,
  keyOf: ({ eventId }) => eventId,
};

/** Registrations of an event, in order of arrival. */
export const registrationsOfEvent: ListDefinition<Db, EventRegistrationRow, "ARRIVAL"> = {
  name: "registrations of event",
  source: {
    from: sql`supplier_relations.event_registration`,
    key: raw("event_registration.id"),
    parent: raw("event_registration.event_id"),
  },
  orders: { ARRIVAL: { expression: raw("event_registration.queue_number"), type: "integer" } },
  entity: eventRegistrationById,
};

/** Registrations of a supplier, by the beginning of the event. */
export const registrationsOfSupplier: ListDefinition<Db, EventRegistrationRow, "STARTS_AT"> = {
  name: "registrations of supplier",
  source: {
    from: sql`supplier_relations.event_registration JOIN supplier_relations.dialogue_event
      ON dialogue_event.id = event_registration.event_id`,
    key: raw("event_registration.id"),
    parent: raw("event_registration.supplier_siret"),
  },
  orders: { STARTS_AT: { expression: raw("dialogue_event.starts_at"), type: "timestamptz" } },
  entity: eventRegistrationById,
};
