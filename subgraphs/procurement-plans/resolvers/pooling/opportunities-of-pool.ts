import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { poolableLinesByPool, poolingFollowsByPool } from "../../loaders/pooling/pooling.loaders";
import type { PoolingFollowRow } from "../../repositories/pooling/pooling-follow.repository";
import { opportunityFollowed } from "../../rules/pooling/opportunity-followed";
import { rankedOpportunities, type RankedOpportunity } from "../../rules/pooling/ranked-opportunities";

/** An opportunity as it was asked for. */
export interface OpportunityRow extends RankedOpportunity {
  /** The day on which it could be joined. */
  readonly on: Day;
}

/** The opportunities of an intercommunality on a day, found once a request whatever asks for them. */
export function opportunitiesOfPool(
  { loaders }: Scope,
  pool: string,
  on: Day,
): Promise<readonly OpportunityRow[]> {
  const finding = loaders.batched("pooling opportunities", { on }, (pools) =>
    Promise.all(
      pools.map(async (each) => {
        const lines = await loaders.group(poolableLinesByPool, each, { on });
        return rankedOpportunities(each, lines, on).map((opportunity) => ({ ...opportunity, on }));
      }),
    ),
  );
  return finding.load(pool);
}

/** What the caller's organisation decided about the opportunities of an intercommunality, by their identifiers of the day. */
export function followsOfPool(
  scope: Scope,
  pool: string,
  on: Day,
): Promise<ReadonlyMap<string, PoolingFollowRow>> {
  const { loaders, caller } = scope;
  const finding = loaders.batched("pooling follows by opportunity", { on }, (pools) =>
    Promise.all(
      pools.map(async (each) => {
        if (caller.organisation === null) return new Map<string, PoolingFollowRow>();
        const follows = await loaders.group(poolingFollowsByPool, each);
        return followsById(follows, await opportunitiesOfPool(scope, each, on));
      }),
    ),
  );
  return finding.load(pool);
}

/** Two that were followed apart may have become one: the latest decision holds. */
function followsById(
  follows: readonly PoolingFollowRow[],
  opportunities: readonly OpportunityRow[],
): ReadonlyMap<string, PoolingFollowRow> {
  const byId = new Map<string, PoolingFollowRow>();
  for (const follow of follows) {
    const opportunity = opportunityFollowed(follow, opportunities);
    if (opportunity !== null && !byId.has(opportunity.id)) byId.set(opportunity.id, follow);
  }
  return byId;
}
