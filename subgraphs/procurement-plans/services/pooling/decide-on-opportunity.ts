import { actingOrganisation, changedMeanwhile, refuse, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import { poolableLines } from "../../repositories/pooling/poolable-line.repository";
import {
  insertPoolingFollow,
  poolingFollowsOfPools,
  updatePoolingFollow,
  type PoolingFollowRow,
} from "../../repositories/pooling/pooling-follow.repository";
import { dismissalReasonFault } from "../../rules/pooling/dismissal-reason";
import { followFault, followTransitions, type FollowStep } from "../../rules/pooling/follow-transition";
import { opportunityFollowed } from "../../rules/pooling/opportunity-followed";
import { opportunityName } from "../../rules/pooling/opportunity-id";
import { rankedOpportunities, type RankedOpportunity } from "../../rules/pooling/ranked-opportunities";

export interface OpportunityDecision {
  readonly opportunityId: string;
  /** Version of the decision that the caller read; 0 when there was none. */
  readonly version: number;
  /** Given to dismiss alone. */
  readonly reason?: string;
}

/**
 * Records what the caller's organisation decides about an opportunity that it sees today.
 * Throws Refusal with the reason when it cannot.
 */
export async function decideOnOpportunity(scope: Scope, step: FollowStep, decision: OpportunityDecision) {
  const organisation = actingOrganisation(scope.caller);
  const { opportunityId, version } = decision;
  const decided = await scope.session.write(async (db) => {
    const { opportunity, follow } = await presentOpportunity(db, scope, opportunityId);
    if ((follow?.version ?? 0) !== version) throw followChanged();
    refuse(followFault(step, follow?.state ?? "NONE"));
    if (decision.reason !== undefined) refuse(dismissalReasonFault(decision.reason));
    const written = {
      lineIds: opportunity.lines.map(({ id }) => id),
      state: followTransitions[step].to,
      reason: decision.reason?.trim() ?? null,
      decidedAt: scope.now,
    };
    const { id, pool } = opportunity;
    const isWritten =
      follow === null
        ? await insertPoolingFollow(db, { ...written, organisation, pool, opportunityId: id })
        : await updatePoolingFollow(db, follow, written);
    if (!isWritten) throw followChanged();
    return opportunity;
  });
  scope.loaders.clear();
  return { ...decided, on: scope.today };
}

interface PresentOpportunity {
  readonly opportunity: RankedOpportunity;
  /** The latest decision of the organisation about it. */
  readonly follow: PoolingFollowRow | null;
}

async function presentOpportunity(
  db: Db,
  { today }: Scope,
  opportunityId: string,
): Promise<PresentOpportunity> {
  const pool = opportunityName(opportunityId)?.pool;
  const lines = pool === undefined ? [] : await poolableLines(db, [pool], { on: today });
  const opportunities = rankedOpportunities(pool ?? "", lines, today);
  const opportunity = opportunityFollowed({ opportunityId, lineIds: [] }, opportunities);
  if (opportunity === null) {
    throw unknown(
      "UNKNOWN_OPPORTUNITY",
      "Cette opportunité n'existe pas ou plus, ou ne vous est pas accessible.",
      "opportunityId",
    );
  }
  const follows = await poolingFollowsOfPools(db, [opportunity.pool]);
  const follow = follows.find((each) => opportunityFollowed(each, opportunities)?.id === opportunity.id);
  return { opportunity, follow: follow ?? null };
}

function followChanged(): Refusal {
  return changedMeanwhile(
    "FOLLOW_CHANGED",
    "Votre organisation a décidé autre chose entre-temps : relisez cette opportunité avant de recommencer.",
  );
}
