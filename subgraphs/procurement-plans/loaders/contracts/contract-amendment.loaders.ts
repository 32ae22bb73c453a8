import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import {
  amendmentsById,
  amendmentTotals,
  type AmendmentTotalsRow,
  type ContractAmendmentRow,
} from "../../repositories/contracts/contract-amendment.repository";

const amendmentById: EntityDefinition<Db, ContractAmendmentRow> = {
  name: "amendment by id",
  fetch: amendmentsById,
  keyOf: ({ id }) => id,
};

export const amendmentTotalsByContract: EntityDefinition<Db, AmendmentTotalsRow> = {
  name: "amendment totals by contract",
  fetch: amendmentTotals,
  keyOf: ({ contractId }) => contractId,
};

export const amendmentsOfContract: ListDefinition<Db, ContractAmendmentRow, "NUMBER"> = {
  name: "amendments of contract",
  source: {
    from: sql`procurement_plans.contract_amendment`,
    key: raw("contract_amendment.id"),
    parent: raw("contract_amendment.contract_id"),
  },
  orders: { NUMBER: { expression: raw("contract_amendment.number"), type: "integer" } },
  entity: amendmentById,
};
