import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import {
  dialogueEventsById,
  domainIdsOfEvents,
  eventsOfPlannedProcurements,
  plannedProcurementIdsOfEvents,
  type DialogueEventRow,
} from "../repositories/dialogue-event.repository";
import type { Linked } from "../repositories/network.repository";
import { whenGiven } from "./when-given";

export const dialogueEventById: EntityDefinition<Db, DialogueEventRow> = {
  name: "dialogue event by id",
  fetch: dialogueEventsById,
  keyOf: (event) => event.id,
};

export const eventsByPlannedProcurement: GroupDefinition<Db, Linked<DialogueEventRow>> = {
  name: "events by planned procurement",
  fetch: eventsOfPlannedProcurements,
  parentOf: ({ of }) => of,
};

export const domainIdsByEvent: GroupDefinition<Db, Linked<string>> = {
  name: "domain ids by event",
  fetch: domainIdsOfEvents,
  parentOf: ({ of }) => of,
};

export const plannedProcurementIdsByEvent: GroupDefinition<Db, Linked<string>> = {
  name: "planned procurement ids by event",
  fetch: plannedProcurementIdsOfEvents,
  parentOf: ({ of }) => of,
};

const orders = {
  STARTS_AT: { expression: raw("dialogue_event.starts_at"), type: "timestamptz" },
  TITLE: frenchSort("dialogue_event.title"),
} as const;

export type DialogueEventOrderField = keyof typeof orders;
type DialogueEventList = ListDefinition<Db, DialogueEventRow, DialogueEventOrderField>;

const from = sql`supplier_relations.dialogue_event`;
const key = raw("dialogue_event.id");

export const dialogueEventList: DialogueEventList = {
  name: "dialogue events",
  source: { from, key },
  orders,
  entity: dialogueEventById,
};

/** Events held in a perimeter; the parent is its codes, separated by commas. */
export const eventsOfPerimeter: DialogueEventList = {
  ...dialogueEventList,
  name: "dialogue events of perimeter",
  source: {
    from,
    key,
    belongsTo: (perimeter) => sql`dialogue_event.territory_code = ANY(string_to_array(${perimeter}, ','))`,
  },
};

export const eventsOfDomain = linkedBy("event_purchasing_domain", "purchasing_domain_id");
export const eventsOfTradeBody = linkedBy("event_trade_body", "trade_body_id");
export const eventsOfNetwork = linkedBy("event_partner_network", "partner_network_id");

/** Events that a supplier attended. */
export const eventsAttendedBySupplier: DialogueEventList = {
  ...dialogueEventList,
  name: "dialogue events attended by supplier",
  source: {
    from: sql`${from} JOIN supplier_relations.event_registration
      ON event_registration.event_id = dialogue_event.id AND event_registration.attended = 'YES'`,
    key,
    parent: raw("event_registration.supplier_siret"),
  },
};

/** Events by something that they are linked to. */
function linkedBy(table: string, column: string): DialogueEventList {
  return {
    ...dialogueEventList,
    name: `dialogue events by ${table}`,
    source: {
      from: sql`${from} JOIN supplier_relations.${raw(table)} ON ${raw(table)}.event_id = dialogue_event.id`,
      key,
      parent: raw(`${table}.${column}`),
    },
  };
}

export interface DialogueEventCriteria {
  readonly kind?: string | null;
  readonly startsFrom?: string | null;
  readonly startsUntil?: string | null;
  readonly territoryCode?: string | null;
  readonly purchasingDomainId?: string | null;
}

export function dialogueEventConditions(criteria: DialogueEventCriteria = {}): readonly Sql[] {
  return [
    ...whenGiven(criteria.kind, (kind) => sql`dialogue_event.kind::text = ${kind}`),
    ...whenGiven(
      criteria.startsFrom,
      (day) => sql`dialogue_event.starts_at >= ${midnightInParis(sql`${day}::text::date`)}`,
    ),
    ...whenGiven(
      criteria.startsUntil,
      (day) => sql`dialogue_event.starts_at < ${midnightInParis(sql`(${day}::text::date + 1)`)}`,
    ),
    ...whenGiven(criteria.territoryCode, (code) => sql`dialogue_event.territory_code = ${code}`),
    ...whenGiven(
      criteria.purchasingDomainId,
      (domain) => sql`EXISTS (
        SELECT 1 FROM supplier_relations.event_purchasing_domain
        WHERE event_purchasing_domain.event_id = dialogue_event.id AND purchasing_domain_id = ${domain})`,
    ),
  ];
}

function midnightInParis(date: Sql): Sql {
  return sql`(${date}::timestamp AT TIME ZONE 'Europe/Paris')`;
}
