import { insertion, type Attempt, type Attempts } from "./attempt";

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
  // By what they are about: of a decision taken through the graph, the store alone knows the identifier.
  ...world.pooling_follow.slice(-8).map(({ organisation, opportunity_id }): Attempt => ({
    sql: `UPDATE ${table} SET version = version + 1 WHERE organisation = $1 AND opportunity_id = $2`,
    values: [organisation, opportunity_id],
    expected: organisation === caller.organisation ? "WRITTEN" : "UNSEEN",
  })),
];
