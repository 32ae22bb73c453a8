import type { Day } from "../../../../shared/kernel/day";
import type { Page } from "../../../../shared/pagination/connection.type";
import { pageOfRows, type RowList } from "../../../../shared/pagination/page-of-rows";
import type { Scope } from "../../context";
import { isAskedFor } from "../../rules/pooling/opportunity-filter";
import type { FollowState } from "../../rules/pooling/follow-transition";
import type { PoolingOpportunityListArgs } from "../../schema/pooling/pooling-opportunity-list.args";
import { followsOfPool, type OpportunityRow } from "./opportunities-of-pool";
import { opportunitiesOfTerritory } from "./opportunities-of-territory";

type OrderField = "RANK" | "VALUE" | "ORGANISATION_COUNT" | "LAST_DAY_TO_JOIN" | "IMPROVED_ON";

const opportunityList: RowList<OpportunityRow, OrderField> = {
  name: "pooling opportunities",
  keyOf: ({ id }) => id,
  orders: {
    RANK: { valueOf: ({ rank }) => BigInt(rank.score), type: "bigint" },
    VALUE: { valueOf: ({ valueCents }) => valueCents, type: "bigint" },
    ORGANISATION_COUNT: { valueOf: ({ organisationCount }) => BigInt(organisationCount), type: "bigint" },
    LAST_DAY_TO_JOIN: { valueOf: ({ lastDayToJoin }) => lastDayToJoin, type: "date" },
    IMPROVED_ON: { valueOf: ({ improvedOn }) => improvedOn, type: "date" },
  },
};

/** A page of the opportunities of a territory, best rank first unless another order is asked. */
export async function opportunityPage(
  scope: Scope,
  territory: string,
  args: PoolingOpportunityListArgs,
): Promise<Page<OpportunityRow>> {
  const { joinableOn, following, ...conditions } = args.filter ?? {};
  const found = await listedOpportunities(scope, territory, { on: joinableOn ?? scope.today, following });
  const kept = found.filter((opportunity) => isAskedFor(opportunity, conditions));
  return pageOfRows(opportunityList, kept, {
    page: args,
    order: args.orderBy ?? { field: "RANK", direction: "DESC" },
  });
}

interface Listing {
  readonly on: Day;
  /** What the caller's organisation decided about them; all but the dismissed ones when absent. */
  readonly following?: readonly FollowState[] | null | undefined;
}

/** The opportunities of a territory, as the decisions of the caller's organisation leave them. */
export async function listedOpportunities(
  scope: Scope,
  territory: string,
  { on, following }: Listing,
): Promise<readonly OpportunityRow[]> {
  const found = await opportunitiesOfTerritory(scope, territory, on);
  const states = await Promise.all(found.map((each) => stateOf(scope, each)));
  return found.filter((_, index) => {
    const state = states[index] ?? "NONE";
    return following == null ? state !== "DISMISSED" : following.includes(state);
  });
}

async function stateOf(scope: Scope, { id, pool, on }: OpportunityRow) {
  const follows = await followsOfPool(scope, pool, on);
  return follows.get(id)?.state ?? "NONE";
}
