import {
  distinct,
  drawnDay,
  drawnDayOrNull,
  drawnSharing,
  drawnTitle,
  publicBuyers,
  rows,
  siretOf,
  type Making,
} from "./cast";
import type { EventRow, LedgerRow, SuppliersWorld } from "./suppliers-rows";

/** What is linked to the needs, domains and networks of the world. */
export interface Subjects {
  readonly needIds: readonly string[];
  readonly domainIds: readonly string[];
}

export type Dialogue = Omit<
  SuppliersWorld,
  | "supplier"
  | "supplier_certification"
  | "supplier_contact"
  | "trade_body"
  | "partner_network"
  | "partner_network_domain"
  | "consultation_contact"
  | "erased_contact"
>;

export function drawnDialogue(
  making: Making,
  { needIds, domainIds }: Subjects,
  sirets: readonly string[],
): Dialogue {
  const { draw, cast, newId } = making;
  const buyers = publicBuyers(cast);
  const dialogue_event = rows(making, 14, 20, () => drawnEvent(making));
  const links = <Key extends string>(column: Key, values: readonly string[]) =>
    distinct(
      rows(making, 8, 16, () => {
        const { organisation, id: event_id } = draw.pick(dialogue_event);
        // A computed key is known as a string alone.
        return { organisation, event_id, [column]: draw.pick(values) } as never;
      }),
      (row) => JSON.stringify(row),
    );
  const registrations = rows(making, 24, 40, (queue) => {
    const event = draw.pick(dialogue_event);
    const siret = draw.pick(sirets);
    const buyer = siretOf(draw.pick(buyers));
    const isSupplier = draw.chance(75);
    return {
      id: newId("i"),
      organisation: (isSupplier ? siret : buyer).slice(0, 9),
      event_organisation: event.organisation,
      event_id: event.id,
      supplier_siret: isSupplier ? siret : null,
      buyer_siret: isSupplier ? null : buyer,
      queue_number: queue + 1,
      registered_at: "2026-09-01T08:00:00.000Z",
      cancelled_at: draw.chance(20) ? "2026-09-02T08:00:00.000Z" : null,
      attended: draw.pick(["YES", "NO", "UNKNOWN"]),
      version: 1,
    };
  });
  const pre_market_consultation = rows(making, 12, 18, () => {
    const organisation = draw.pick(buyers);
    const event = draw.pickOrNull(dialogue_event);
    return {
      ...drawnSharing(making, organisation),
      ...{ id: newId("m"), planned_procurement_id: draw.pick(needIds), buyer_siret: siretOf(organisation) },
      ...{
        subject: drawnTitle(making),
        opened_on: drawnDay(making),
        closed_on: null,
        competition_measures: ["une"],
      },
      ...{ event_organisation: event?.organisation ?? null, event_id: event?.id ?? null, version: 1 },
    };
  });
  const consultation_partner_network = distinct(
    rows(making, 8, 14, () => {
      const { organisation, id: consultation_id } = draw.pick(pre_market_consultation);
      return { organisation, consultation_id, partner_network_id: draw.pick(["w00001", "w00002"]) };
    }),
    (row) => JSON.stringify(row),
  );
  return {
    dialogue_event,
    event_trade_body: links("trade_body_id", ["t00001", "t00002"]),
    event_partner_network: links("partner_network_id", ["w00001", "w00002"]),
    event_purchasing_domain: links("purchasing_domain_id", domainIds),
    event_planned_procurement: links("planned_procurement_id", needIds),
    event_registration: distinct(
      registrations,
      (row) => `${row.event_id} ${row.supplier_siret ?? row.buyer_siret ?? ""}`,
    ),
    pre_market_consultation,
    consultation_partner_network,
    consultation_entry: pre_market_consultation.flatMap(({ id, organisation }) =>
      drawnLedger(making, { id, organisation, sirets }),
    ),
  };
}

function drawnEvent(making: Making): EventRow {
  const { draw, cast, newId } = making;
  const organisation = draw.pick(publicBuyers(cast));
  const day = draw.chance(40) ? "2027-03-05" : drawnDay(making);
  return {
    ...drawnSharing(making, organisation),
    id: newId("v"),
    kind: draw.pick(["BUYER_SUPPLIER_MEETING", "AWARENESS_WORKSHOP", "TRADE_MEETING"]),
    title: drawnTitle(making),
    description: drawnTitle(making),
    starts_at: `${day}T09:00:00.000Z`,
    ends_at: `${day}T11:00:00.000Z`,
    territory_code: draw.pick([...cast.pools, ...cast.communes.map(({ code }) => code)]),
    capacity: draw.pickOrNull([1, 2, 5]),
    organiser_siret: siretOf(organisation),
    cancelled_on: draw.chance(10) ? drawnDayOrNull(making) : null,
    closing_report: draw.pickOrNull(["Compte rendu"]),
    version: 1,
  };
}

interface Ledger {
  readonly id: string;
  readonly organisation: string;
  readonly sirets: readonly string[];
}

function drawnLedger(
  making: Making,
  { id: consultation_id, organisation, sirets }: Ledger,
): readonly LedgerRow[] {
  const { draw, newId } = making;
  const entries: LedgerRow[] = [];
  for (let sequence = 1; sequence <= draw.integer(0, 3); sequence += 1) {
    const id = newId("q");
    const wrong = entries.find((each) => each.reverses_id === null && draw.chance(20));
    const isNew = entries.every((each) => each.reverses_id !== wrong?.id);
    entries.push({
      ...{
        id,
        organisation,
        consultation_id,
        sequence,
        supplier_siret: wrong?.supplier_siret ?? draw.pick(sirets),
      },
      ...{
        contacted_on: drawnDay(making),
        channel: "PHONE",
        told: draw.some(["un plan", "une date"]),
        learnt: null,
      },
      reverses_id: wrong !== undefined && isNew ? wrong.id : null,
      recorded_at: "2026-09-01T08:00:00.000Z",
      previous_hash: entries.at(-1)?.hash ?? null,
      hash: id.padStart(64, "0"),
    });
  }
  return entries;
}
