import { equalTo, isOne } from "../engine/filters";
import type { TypeModel } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";
import type { AwardRequestRow } from "../world/labels-rows";

export const requestType: TypeModel<AwardRequestRow> = {
  name: "LabelAwardRequest",
  fields: {
    id: ({ id }) => id,
    state: ({ state }) => state,
    version: ({ version }) => version,
    requestedOn: (row) => row.requested_on,
    decidedOn: (row) => row.decided_on,
    decisionReason: (row) => row.decision_reason,
    "scheme { id }": (row) => ({ id: row.scheme_id }),
    "territory { code }": (row) => ({ code: row.territory_code }),
    // No request of a world was granted.
    "grantedAward { id }": () => null,
  },
  branches: {},
};

export const requestList: ListModel<AwardRequestRow> = {
  to: "LabelAwardRequest",
  key: ({ id }) => id,
  orders: { REQUESTED_ON: (row) => row.requested_on },
  usual: { field: "REQUESTED_ON", direction: "DESC" },
  isOrdered: true,
  filters: {
    territoryCode: equalTo(
      (world) => world.label_award_request.map((each) => each.territory_code),
      (row) => row.territory_code,
    ),
    state: isOne(["REQUESTED", "REFUSED", "GRANTED"], ({ state }) => state),
  },
};
