import { folded } from "../engine/filters";
import type { ListModel } from "../engine/list-model";
import type { BuyerRow, ContractRow, DomainRow, NeedRow, PlanRow } from "../world/procurement-rows";
import { buyerFilters, contractFilters, needFilters, planFilters } from "./procurement-filters";

export const buyerList: ListModel<BuyerRow> = {
  to: "Buyer",
  key: ({ siret }) => siret,
  orders: { NAME: ({ name }) => folded(name), SIRET: ({ siret }) => siret },
  usual: { field: "NAME", direction: "ASC" },
  isOrdered: true,
  filters: buyerFilters,
};

export const planList: ListModel<PlanRow> = {
  to: "ProcurementPlan",
  key: ({ id }) => id,
  orders: { YEAR: ({ year }) => year, TITLE: ({ title }) => folded(title) },
  usual: { field: "YEAR", direction: "DESC" },
  isOrdered: true,
  filters: planFilters,
};

export const needList: ListModel<NeedRow> = {
  to: "PlannedProcurement",
  key: ({ id }) => id,
  orders: {
    NEED: ({ need }) => folded(need),
    VALUE: (row) => row.value_cents,
    YEAR: ({ year }) => year,
    NOTICE_ON: (row) => row.notice_on ?? "9999-12-31",
    START_ON: (row) => row.start_on ?? "9999-12-31",
    LATEST_NEEDED_ON: (row) => row.latest_needed_on ?? "9999-12-31",
  },
  usual: { field: "START_ON", direction: "ASC" },
  isOrdered: true,
  filters: needFilters,
};

export const contractList: ListModel<ContractRow> = {
  to: "Contract",
  key: ({ id }) => id,
  orders: {
    NOTIFIED_ON: (row) => row.notified_on,
    VALUE: (row) => row.value_cents,
    TITLE: ({ title }) => folded(title),
  },
  usual: { field: "NOTIFIED_ON", direction: "DESC" },
  isOrdered: true,
  filters: contractFilters,
};

export const domainList: ListModel<DomainRow> = {
  to: "PurchasingDomain",
  key: ({ id }) => id,
  orders: { NAME: ({ name }) => folded(name) },
  usual: { field: "NAME", direction: "ASC" },
  isOrdered: true,
};
