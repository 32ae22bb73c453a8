import { folded } from "../engine/filters";
import { many, type TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type { ContactRow, NetworkRow, SupplierRow } from "../world/suppliers-rows";
import { readsContactsOf } from "../world/visible-world";
import { consultationList } from "./consultations";
import { eventList, registrationsBySupplier } from "./events";
import { supplySelection, supplyOf } from "./lever-advice";
import { supplierFilters } from "./suppliers-filters";
import { by, euros, plain } from "./values";

export const supplierType: TypeModel<SupplierRow> = {
  name: "Supplier",
  fields: {
    siret: ({ siret }) => siret,
    siren: ({ organisation }) => organisation,
    name: ({ name }) => name,
    tradeName: (row) => row.trade_name,
    size: ({ size }) => size,
    inclusiveStructure: (row) => row.inclusive_structure,
    turnoverYear: (row) => row.turnover_year,
    "turnover { amount currency }": (row) => (row.turnover_cents === null ? null : euros(row.turnover_cents)),
    "territory { code }": (row) => (row.commune_code === null ? null : { code: row.commune_code }),
    "certifications { name validFrom }": ({ siret }, { seen }) =>
      seen.supplier_certification
        .filter((each) => each.siret === siret)
        .toSorted(
          (left, right) =>
            -by<typeof left>((each) => each.valid_from)(left, right) ||
            by<typeof left>(({ id }) => id)(left, right),
        )
        .map((each) => ({ name: each.name, validFrom: each.valid_from })),
  },
  branches: {
    contacts: many("SupplierContact", ({ siret, organisation }, { caller, seen }) =>
      caller.kind === "ANONYMOUS" || !readsContactsOf(organisation, caller)
        ? null
        : seen.supplier_contact.filter((each) => each.siret === siret).toSorted(by(({ id }) => id)),
    ),
    eventsAttended: page(
      () => plain(eventList),
      ({ siret }, { seen }) => {
        const attended = seen.event_registration.filter(
          (each) => each.supplier_siret === siret && each.attended === "YES",
        );
        return seen.dialogue_event.filter(({ id }) => attended.some((each) => each.event_id === id));
      },
    ),
    eventRegistrations: page(
      () => registrationsBySupplier,
      ({ siret }, { seen }) => seen.event_registration.filter((each) => each.supplier_siret === siret),
    ),
    consultations: page(
      () => plain(consultationList),
      ({ siret }, { seen }) => {
        const reversed = new Set(seen.consultation_entry.map((each) => each.reverses_id));
        const contacts = seen.consultation_entry.filter(
          (each) => each.supplier_siret === siret && each.reverses_id === null && !reversed.has(each.id),
        );
        return seen.pre_market_consultation.filter(({ id }) =>
          contacts.some((each) => each.consultation_id === id),
        );
      },
    ),
  },
};

export const contactType: TypeModel<ContactRow> = {
  name: "SupplierContact",
  fields: { id: ({ id }) => id, fullName: (row) => row.full_name, email: ({ email }) => email },
  branches: {},
};

export const tradeBodyType: TypeModel<NetworkRow> = {
  name: "TradeBody",
  fields: { id: ({ id }) => id, name: ({ name }) => name },
  branches: {
    dialogueEvents: page(
      () => plain(eventList),
      ({ id }, { seen }) => {
        const links = seen.event_trade_body.filter((each) => each.trade_body_id === id);
        return seen.dialogue_event.filter((event) => links.some((each) => each.event_id === event.id));
      },
    ),
  },
};

export const networkType: TypeModel<NetworkRow> = {
  name: "PartnerNetwork",
  fields: { id: ({ id }) => id, name: ({ name }) => name },
  branches: {
    dialogueEvents: page(
      () => plain(eventList),
      ({ id }, { seen }) => {
        const links = seen.event_partner_network.filter((each) => each.partner_network_id === id);
        return seen.dialogue_event.filter((event) => links.some((each) => each.event_id === event.id));
      },
    ),
  },
};

/** What this subgraph adds to the needs of another. */
export const dialogueOfNeed: TypeModel<{ readonly id: string; readonly cpvCode: string }> = {
  name: "PlannedProcurement",
  fields: { id: ({ id }) => id, [supplySelection]: ({ cpvCode }, view) => supplyOf(cpvCode, view) },
  branches: {
    consultations: many("PreMarketConsultation", ({ id }, { seen }) =>
      seen.pre_market_consultation
        .filter((each) => each.planned_procurement_id === id)
        .toSorted(
          by(
            (each) => each.opened_on,
            (each) => each.id,
          ),
        ),
    ),
    dialogueEvents: many("DialogueEvent", ({ id }, { seen }) => {
      const links = seen.event_planned_procurement.filter((each) => each.planned_procurement_id === id);
      return seen.dialogue_event
        .filter((event) => links.some((each) => each.event_id === event.id))
        .toSorted(
          by(
            (each) => each.starts_at,
            (each) => each.id,
          ),
        );
    }),
  },
};

/** What this subgraph adds to the domains of another. */
export const dialogueOfDomain: TypeModel<{ readonly id: string }> = {
  name: "PurchasingDomain",
  fields: { id: ({ id }) => id },
  branches: {
    dialogueEvents: page(
      () => plain(eventList),
      ({ id }, { seen }) => {
        const links = seen.event_purchasing_domain.filter((each) => each.purchasing_domain_id === id);
        return seen.dialogue_event.filter((event) => links.some((each) => each.event_id === event.id));
      },
    ),
    partnerNetworks: many("PartnerNetwork", ({ id }, { all }) => {
      const links = all.partner_network_domain.filter((each) => each.purchasing_domain_id === id);
      return all.partner_network.filter((network) =>
        links.some((each) => each.partner_network_id === network.id),
      );
    }),
  },
};

export const supplierList: ListModel<SupplierRow> = {
  to: "Supplier",
  key: ({ siret }) => siret,
  orders: { NAME: ({ name }) => folded(name), SIRET: ({ siret }) => siret },
  usual: { field: "NAME", direction: "ASC" },
  isOrdered: true,
  filters: supplierFilters,
};
