import { opportunityId } from "../../../subgraphs/procurement-plans/rules/pooling/opportunity-id";
import { distinct, publicBuyers, rows, type Making } from "./cast";
import type { PoolingWorld } from "./pooling-rows";
import type { NeedRow } from "./procurement-rows";

/** Decisions about what some lines could name, whether or not it is an opportunity for whoever took them. */
export function drawnPooling(making: Making, needs: readonly NeedRow[]): PoolingWorld {
  const { draw, cast, newId } = making;
  const follows = rows(making, 6, 12, (rank) => {
    const { id: anchorId, cpv_code: cpv, pool } = draw.pick(needs);
    const state = draw.pick(["NONE", "FOLLOWED", "DISMISSED"] as const);
    if (pool === null) return null;
    return {
      ...{ id: newId("pf"), organisation: draw.pick(publicBuyers(cast)), pool, state },
      opportunity_id: opportunityId({ pool, basis: "CPV_CLASS", key: cpv.slice(0, 4), anchorId }),
      line_ids: [anchorId, ...draw.some(needs.map(({ id }) => id)).slice(0, 3)],
      reason: state === "DISMISSED" ? "déjà pourvu" : null,
      decided_at: `2026-10-01T08:00:${(10 + rank).toString()}Z`,
      version: draw.integer(1, 3),
    };
  });
  return {
    pooling_follow: distinct(follows, (row) => `${row.organisation} ${row.opportunity_id}`),
  };
}
