import { contains, folded } from "../engine/filters";
import type { TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type { FacilitatorRow, MandateRow } from "../world/insertion-rows";

export const facilitatorType: TypeModel<FacilitatorRow> = {
  name: "ClauseFacilitator",
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    "organisation { siret }": ({ siret }) => ({ siret }),
    "territory { code }": (row) => (row.territory_code === null ? null : { code: row.territory_code }),
  },
  branches: {
    mandates: page(
      () => mandateList,
      ({ id }, { seen }) => seen.facilitator_mandate.filter((each) => each.facilitator_id === id),
    ),
  },
};

export const mandateType: TypeModel<MandateRow> = {
  name: "FacilitatorMandate",
  fields: {
    id: ({ id }) => id,
    validFrom: (row) => row.valid_from,
    validUntil: (row) => row.valid_until,
    "owner { siret }": (row) => ({ siret: row.owner_siret }),
  },
  branches: {},
};

export const facilitatorList: ListModel<FacilitatorRow> = {
  to: "ClauseFacilitator",
  key: ({ id }) => id,
  orders: { NAME: ({ name }) => folded(name) },
  usual: { field: "NAME", direction: "ASC" },
  isOrdered: true,
  filters: { nameContains: contains(({ name }) => name) },
};

const mandateList: ListModel<MandateRow> = {
  to: "FacilitatorMandate",
  key: ({ id }) => id,
  orders: { VALID_FROM: (row) => row.valid_from },
  usual: { field: "VALID_FROM", direction: "ASC" },
};
