import { PoolingOpportunityResolver } from "./pooling-opportunity.resolver";
import { PoolingPartsResolver, PoolingParticipantResolver } from "./pooling-parts.resolver";
import { PoolingAdviceResolver, PoolingLeverResolver } from "./pooling-advice.resolver";
import { TerritoryPoolingResolver } from "./territory-pooling.resolver";
import { FollowPoolingOpportunityResolver } from "./follow-pooling-opportunity.resolver";
import { UnfollowPoolingOpportunityResolver } from "./unfollow-pooling-opportunity.resolver";
import { DismissPoolingOpportunityResolver } from "./dismiss-pooling-opportunity.resolver";
import { RestorePoolingOpportunityResolver } from "./restore-pooling-opportunity.resolver";

/** All that is asked and changed about pooling. */
export const poolingResolvers = [
  PoolingOpportunityResolver,
  PoolingPartsResolver,
  PoolingParticipantResolver,
  PoolingAdviceResolver,
  PoolingLeverResolver,
  TerritoryPoolingResolver,
  FollowPoolingOpportunityResolver,
  UnfollowPoolingOpportunityResolver,
  DismissPoolingOpportunityResolver,
  RestorePoolingOpportunityResolver,
] as const;
