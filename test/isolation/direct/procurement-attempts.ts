import { change, type Attempts } from "./attempt";

/** A plan is all that requests change: that of one's own organisation. */
export const procurementAttempts: Attempts = ({ seen, caller }) =>
  seen.procurement_plan
    .slice(0, 10)
    .map(({ id, organisation }) =>
      change(
        "procurement_plans.procurement_plan",
        { set: "version = version + 1", where: "id", key: id },
        organisation === caller.organisation ? "WRITTEN" : "UNSEEN",
      ),
    );
