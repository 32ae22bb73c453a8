import { isOne } from "../engine/filters";
import { one, type TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import type { CarryRow } from "../world/joint-rows";
import { euros } from "./values";

export const carryType: TypeModel<CarryRow> = {
  name: "CarryRequest",
  fields: {
    id: ({ id }) => id,
    need: ({ need }) => need,
    cpvCode: (row) => row.cpv_code,
    nature: ({ nature }) => nature,
    message: ({ message }) => message,
    state: ({ state }) => state,
    askedOn: (row) => row.asked_on,
    answeredOn: (row) => row.answered_on,
    withdrawnOn: (row) => row.withdrawn_on,
    answerReason: (row) => row.answer_reason,
    version: ({ version }) => version,
    "value { amount currency }": (row) => euros(row.value_cents),
  },
  branches: {
    buyer: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.buyer_siret)),
    carrier: one("Buyer", (row, { seen }) => seen.buyer.find(({ siret }) => siret === row.carrier_siret)),
    plannedProcurement: one("PlannedProcurement", (row, { seen }) =>
      seen.planned_procurement.find(({ id }) => id === row.planned_procurement_id),
    ),
    jointProcurement: one("JointProcurement", (row, { seen }) =>
      seen.joint_procurement.find(({ id }) => id === row.joint_procurement_id),
    ),
  },
};

export const carryList: ListModel<CarryRow> = {
  to: "CarryRequest",
  key: ({ id }) => id,
  orders: { ASKED_ON: (row) => row.asked_on },
  usual: { field: "ASKED_ON", direction: "DESC" },
  filters: {
    side: ({ draw, view }) => {
      const side = draw.pick(["ASKED_BY_US", "ASKED_TO_US"]);
      const { organisation } = view.caller;
      return {
        literal: side,
        keep: (row) =>
          (side === "ASKED_BY_US" ? row.organisation : row.carrier_organisation) === organisation,
      };
    },
    state: isOne(["ASKED", "REFUSED"], ({ state }) => state),
  },
};
