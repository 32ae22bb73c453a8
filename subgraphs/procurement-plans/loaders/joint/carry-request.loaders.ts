import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../../shared/loading/loader-definitions";
import type { ListDefinition } from "../../../../shared/pagination/page-loader";
import type { Db } from "../../context";
import { carryRequestsById, type CarryRequestRow } from "../../repositories/joint/carry-request.repository";

export const carryRequestById: EntityDefinition<Db, CarryRequestRow> = {
  name: "carry request by id",
  fetch: carryRequestsById,
  keyOf: ({ id }) => id,
};

export const carryRequestList: ListDefinition<Db, CarryRequestRow, "ASKED_ON"> = {
  name: "carry requests",
  source: { from: sql`procurement_plans.carry_request`, key: raw("carry_request.id") },
  orders: { ASKED_ON: { expression: raw("carry_request.asked_on"), type: "date" } },
  entity: carryRequestById,
};
