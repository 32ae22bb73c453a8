import { folded } from "../engine/filters";
import { many, one, type TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type { ConsultationRow, LedgerRow, SupplierRow } from "../world/suppliers-rows";
import type { View } from "../world/view";
import { consultationFilters } from "./suppliers-filters";
import { by } from "./values";

export const consultationType: TypeModel<ConsultationRow> = {
  name: "PreMarketConsultation",
  fields: {
    id: ({ id }) => id,
    subject: ({ subject }) => subject,
    openedOn: (row) => row.opened_on,
    competitionMeasures: (row) => row.competition_measures,
    "buyer { siret }": (row) => ({ siret: row.buyer_siret }),
    "plannedProcurement { id }": (row) => ({ id: row.planned_procurement_id }),
    // Hashes of a world are made up: the first entry does not follow from what it says.
    "firstBrokenEntry { id }": ({ id }, view) => {
      const [first] = ledgerOf(id, view);
      return first === undefined ? null : { id: first.id };
    },
  },
  branches: {
    event: one("DialogueEvent", (row, { seen }) => seen.dialogue_event.find(({ id }) => id === row.event_id)),
    entries: page(
      () => entryList,
      ({ id }, view) => ledgerOf(id, view),
    ),
    contactedSuppliers: many("Supplier", contactedSuppliers),
    partnerNetworks: many("PartnerNetwork", ({ id }, { seen, all }) => {
      const links = seen.consultation_partner_network.filter((each) => each.consultation_id === id);
      return all.partner_network.filter((network) =>
        links.some((each) => each.partner_network_id === network.id),
      );
    }),
  },
};

export const ledgerEntryType: TypeModel<LedgerRow> = {
  name: "ConsultationEntry",
  fields: {
    id: ({ id }) => id,
    sequence: ({ sequence }) => sequence,
    told: ({ told }) => told,
    hash: ({ hash }) => hash,
    "reverses { id }": (row) => (row.reverses_id === null ? null : { id: row.reverses_id }),
  },
  branches: {
    supplier: one("Supplier", (row, { seen }) =>
      seen.supplier.find(({ siret }) => siret === row.supplier_siret),
    ),
  },
};

const entryList: ListModel<LedgerRow> = {
  to: "ConsultationEntry",
  key: ({ id }) => id,
  orders: { SEQUENCE: ({ sequence }) => sequence },
  usual: { field: "SEQUENCE", direction: "ASC" },
};

export const consultationList: ListModel<ConsultationRow> = {
  to: "PreMarketConsultation",
  key: ({ id }) => id,
  orders: { OPENED_ON: (row) => row.opened_on, SUBJECT: ({ subject }) => folded(subject) },
  usual: { field: "OPENED_ON", direction: "DESC" },
  isOrdered: true,
  filters: consultationFilters,
};

function ledgerOf(id: string, { seen }: View): readonly LedgerRow[] {
  return seen.consultation_entry
    .filter((each) => each.consultation_id === id)
    .toSorted(by(({ sequence }) => sequence));
}

/** Those that the caller may see, in the order of their first contact that stands. */
function contactedSuppliers({ id }: ConsultationRow, view: View): readonly SupplierRow[] {
  const ledger = ledgerOf(id, view);
  const reversed = new Set(ledger.map((each) => each.reverses_id));
  const standing = ledger.filter((each) => each.reverses_id === null && !reversed.has(each.id));
  return [...new Set(standing.map((each) => each.supplier_siret))].flatMap((siret) =>
    view.seen.supplier.filter((each) => each.siret === siret),
  );
}
