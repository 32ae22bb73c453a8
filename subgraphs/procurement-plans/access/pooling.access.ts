import type { AccessRules } from "../../../shared/access/access-rules";

export const poolingAccess: AccessRules = {
  reads: {
    Query: {
      ROW: "poolingOpportunities(territory first after filter orderBy) poolingOpportunity(id joinableOn)",
    },
    Territory: { ROW: "poolingOpportunities(first after filter orderBy)" },
    FollowPoolingOpportunityPayload: { ROW: "poolingOpportunity" },
    UnfollowPoolingOpportunityPayload: { ROW: "poolingOpportunity" },
    DismissPoolingOpportunityPayload: { ROW: "poolingOpportunity" },
    RestorePoolingOpportunityPayload: { ROW: "poolingOpportunity" },
    PoolingOpportunity: {
      ROW: "id basis subject cpvClass organisationCount lineCount windowFrom windowUntil lastDayToJoin undatedLineCount appearedOn improvedOn considerations territory domain value quantities rank following lines(first after) participants(first after) lawOn procedureTogether levers explanation",
    },
    PoolingParticipant: { ROW: "lineCount buyer value procedureAlone" },
    PoolingLever: { ROW: "kind reason legalBasis" },
    PoolingConsideration: { ROW: "consideration organisationCount" },
    PoolingRank: { ROW: "score reasons" },
    PoolingRankReason: { ROW: "criterion points outOf reason" },
    PoolingFollowing: { ROW: "state reason decidedAt version" },
  },
  mutations: {
    followPoolingOpportunity: {
      title: "Suivre une opportunité de mutualisation",
      roles: ["BUYER", "SPECIFIER", "COORDINATOR", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les opportunités que l'on voit, pour sa propre organisation",
    },
    unfollowPoolingOpportunity: {
      title: "Ne plus suivre une opportunité de mutualisation",
      roles: ["BUYER", "SPECIFIER", "COORDINATOR", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les opportunités que l'on voit, pour sa propre organisation",
    },
    dismissPoolingOpportunity: {
      title: "Écarter une opportunité de mutualisation",
      roles: ["BUYER", "SPECIFIER", "COORDINATOR", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les opportunités que l'on voit, pour sa propre organisation",
    },
    restorePoolingOpportunity: {
      title: "Reprendre une opportunité de mutualisation écartée",
      roles: ["BUYER", "SPECIFIER", "COORDINATOR", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les opportunités que l'on voit, pour sa propre organisation",
    },
  },
  references: {},
};
