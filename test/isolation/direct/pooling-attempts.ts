import { change, insertion, type Attempts } from "./attempt";

const table = "procurement_plans.pooling_follow";

/** An organisation decides for itself alone, and never in the place of another. */
export const poolingAttempts: Attempts = ({ draw, world, caller, organisations, pools }) => [
  ...[1, 2, 3].map(() => {
    const organisation = draw.chance(60) ? (caller.organisation ?? "000000000") : draw.pick(organisations);
    const row = {
      ...{ id: "new", organisation, pool: draw.pick(pools), opportunity_id: "new", line_ids: ["n00001"] },
      ...{ state: "FOLLOWED", reason: null, decided_at: "2026-11-01T08:00:00Z", version: 1 },
    };
    return insertion(table, row, organisation === caller.organisation);
  }),
  ...world.pooling_follow
    .slice(0, 8)
    .map(({ id, organisation }) =>
      change(
        table,
        { set: "version = version + 1", where: "id", key: id },
        organisation === caller.organisation ? "WRITTEN" : "UNSEEN",
      ),
    ),
];
