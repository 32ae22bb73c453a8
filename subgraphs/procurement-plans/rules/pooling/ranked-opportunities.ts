import type { Day } from "../../../../shared/kernel/day";
import type { PoolableLine } from "./poolable-line";
import { poolingGroups } from "./pooling-groups";
import { poolingOpportunity, type PoolingOpportunity } from "./pooling-opportunity";
import { poolingRank, type PoolingRank } from "./pooling-rank";

export interface RankedOpportunity extends PoolingOpportunity {
  readonly rank: PoolingRank;
}

/** The opportunities of an intercommunality on a day, from its open lines that can still be joined then. */
export function rankedOpportunities(
  pool: string,
  lines: readonly PoolableLine[],
  on: Day,
): readonly RankedOpportunity[] {
  return poolingGroups(lines).map((group) => {
    const opportunity = poolingOpportunity(pool, group);
    return { ...opportunity, rank: poolingRank(opportunity, on) };
  });
}
