import { opportunityId } from "../../../subgraphs/procurement-plans/rules/pooling/opportunity-id";
import type { FollowRow } from "../world/pooling-rows";
import type { NeedRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { plainOpportunities, type PlainGroup } from "./plain-pooling";

/** An opportunity as the oracle finds it among the lines that the caller may see. */
export interface OpportunityRow extends PlainGroup {
  readonly id: string;
  readonly pool: string;
  readonly on: string;
  readonly needs: readonly NeedRow[];
  readonly follow: FollowRow | null;
}

export function opportunitiesIn(pool: string, on: string, view: View): readonly OpportunityRow[] {
  const held = view.seen.joint_procurement_line.filter((each) => each.released_on === null);
  const open = view.seen.planned_procurement.filter(
    (each) =>
      each.status === "OPEN" &&
      each.pool === pool &&
      joinableUntil(each) >= on &&
      !held.some((line) => line.planned_procurement_id === each.id),
  );
  const groups = plainOpportunities(open.map((need) => plainLine(need, view)));
  const found = groups.map((group) => ({
    ...{ ...group, pool, on, id: opportunityId({ pool, ...group }), follow: null },
    needs: open.filter(({ id }) => group.lineIds.includes(id)),
  }));
  const decisions = view.seen.pooling_follow
    .filter((each) => each.pool === pool)
    .toSorted((left, right) => (left.decided_at > right.decided_at ? -1 : 1));
  const aims = decisions.map((follow) => ({ follow, aim: standingFor(follow, found) }));
  return found.map((each) => ({
    ...each,
    follow: aims.find(({ aim }) => aim?.id === each.id)?.follow ?? null,
  }));
}

/** The opportunity that an identifier now stands for, with the lines that a decision remembers. */
export function standingFor<Row extends Pick<OpportunityRow, "id" | "basis" | "lineIds">>(
  { opportunity_id: id, line_ids: lines }: Pick<FollowRow, "opportunity_id" | "line_ids">,
  found: readonly Row[],
): Row | null {
  const [, basis, , anchor = ""] = JSON.parse(Buffer.from(id, "base64url").toString()) as readonly string[];
  const holding = found.filter(({ lineIds }) => lineIds.includes(anchor));
  const anchored = holding.find((each) => each.basis === basis) ?? holding[0];
  if (anchored !== undefined) return anchored;
  const shares = found.map((row) => ({
    row,
    count: row.lineIds.filter((each) => lines.includes(each)).length,
  }));
  const [best] = shares
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count || (left.row.id < right.row.id ? -1 : 1));
  return best?.row ?? null;
}

export function windowOf(need: NeedRow): { readonly from: string; readonly until: string } {
  const first = need.notice_on ?? need.start_on;
  const lastYear = Math.max(need.year, Number((need.start_on ?? first ?? "0000").slice(0, 4)));
  const until = need.latest_needed_on ?? `${lastYear.toString()}-12-31`;
  const from = first ?? `${need.year.toString()}-01-01`;
  return { from: from < until ? from : until, until };
}

export function joinableUntil(need: NeedRow): string {
  return need.notice_on ?? windowOf(need).until;
}

function plainLine(need: NeedRow, { seen }: View) {
  return {
    ...{ id: need.id, organisation: need.organisation, isShared: need.visibility !== "PRIVATE" },
    ...{ cpvClass: need.cpv_code.slice(0, 4), since: need.poolable_since, ...windowOf(need) },
    domainId: seen.purchasing_domain.some(({ id }) => id === need.domain_id) ? need.domain_id : null,
  };
}
