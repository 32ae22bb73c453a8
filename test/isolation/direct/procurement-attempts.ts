import { change, type Attempts } from "./attempt";
import { foodAttempts } from "./food-attempts";
import { lineAttempts } from "./line-attempts";

/** What requests change of a plan is of one's own organisation. */
export const procurementAttempts: Attempts = (trying) => [
  ...trying.seen.procurement_plan
    .slice(0, 10)
    .map(({ id, organisation }) =>
      change(
        "procurement_plans.procurement_plan",
        { set: "version = version + 1", where: "id", key: id },
        organisation === trying.caller.organisation ? "WRITTEN" : "UNSEEN",
      ),
    ),
  ...lineAttempts(trying),
  ...foodAttempts(trying),
];
