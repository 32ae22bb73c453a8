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

type Dialogue = Omit<
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

export function drawnSuppliers(making: Making, subjects: Subjects): SuppliersWorld {
  const { draw, cast, newId } = making;
  const codes = cast.communes.map(({ code }) => code);
  const trade_body = ["t00001", "t00002"].map((id) => ({
    ...{
      id,
      kind: "FEDERATION",
      name: drawnTitle(making),
      description: "",
      territory_code: draw.pickOrNull(codes),
    },
  }));
  const partner_network = ["w00001", "w00002"].map((id) => ({
    ...{ id, name: drawnTitle(making), description: "", territory_code: draw.pickOrNull(codes) },
  }));
  const partner_network_domain = draw.some(subjects.domainIds).map((purchasing_domain_id) => ({
    ...{ partner_network_id: "w00001", purchasing_domain_id },
  }));
  const supplier = cast.suppliers.flatMap((siren) =>
    [1, 2, 3].map((establishment) => ({
      ...drawnSharing(making, siren),
      siret: siretOf(siren, establishment),
      name: drawnTitle(making),
      trade_name: draw.pickOrNull(["Chez Zoé"]),
      size: draw.pick(["MICRO", "SMALL", "UNDECLARED"]),
      social_economy: draw.pick(["YES", "NO", "UNDECLARED"]),
      inclusive_structure: draw.pickOrNull(["EI", "ACI"]),
      commune_code: draw.pickOrNull(codes),
      know_how: draw.some(["eau", "école"]),
      cpv_prefixes: draw.some(["5552", "45", "909100"]),
      registration_state: draw.pick(["PENDING", "VERIFIED"]),
      version: 1,
    })),
  );
  const of = () => draw.pick(supplier);
  const supplier_certification = rows(making, 8, 14, () => {
    const { organisation, siret } = of();
    return {
      ...{ id: newId("f"), organisation, siret, name: drawnTitle(making) },
      ...{ valid_from: drawnDay(making), valid_until: draw.pickOrNull(["2026-12-31"]) },
    };
  });
  const supplier_contact = rows(making, 10, 16, () => {
    const { organisation, siret } = of();
    const id = newId("u");
    return { id, organisation, siret, full_name: `Personne ${id}`, email: `${id}@exemple.fr`, version: 1 };
  });
  const dialogue = drawnDialogue(
    making,
    subjects,
    supplier.map(({ siret }) => siret),
  );
  const held = rows(making, 4, 8, () => {
    const { organisation, id: consultation_id } = draw.pick(dialogue.pre_market_consultation);
    const contact = draw.pick(supplier_contact);
    return {
      organisation,
      consultation_id,
      supplier_organisation: contact.organisation,
      contact_id: contact.id,
    };
  });
  const erased_contact = rows(making, 3, 6, () => {
    const organisation = draw.pick(cast.suppliers);
    return { organisation, id: newId("ee"), reason: "LEFT_SUPPLIER", erased_on: "2026-09-01" };
  });
  return {
    ...{
      trade_body,
      partner_network,
      partner_network_domain,
      supplier,
      supplier_certification,
      supplier_contact,
    },
    ...{ ...dialogue, consultation_contact: distinct(held, (row) => JSON.stringify(row)), erased_contact },
  };
}

function drawnDialogue(
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
