import type { AccessRules } from "../../../shared/access/access-rules";

export const territoriesAccess: AccessRules = {
  reads: {
    Territory: {
      REFERENCE: "code perimeter",
      ROW: "procurementSummary procurementCalendar(from quarters) buyers(first after filter orderBy) plannedProcurements(first after filter orderBy)",
    },
    ProcurementSummary: {
      ROW: "planCount plannedProcurementCount withConsiderationCount byYear byDomain plannedValue awardedValue withConsiderationShare plannedAgainstAwarded poolingOpportunityCount poolableValue",
    },
    ProcurementYear: {
      ROW: "year planCount plannedProcurementCount plannedValue awardedValue plannedAgainstAwarded",
    },
    PlannedAgainstAwarded: { ROW: "count plannedValue awardedValue ratio" },
    ProcurementCalendar: { ROW: "quarters undated" },
    ProcurementQuarter: { ROW: "year quarter startsOn endsOn procurements" },
    ComingProcurements: { ROW: "count withConsiderationCount value withConsiderationShare byDomain" },
    ProcurementDomainShare: { ROW: "count domain value" },
  },
  mutations: {},
  references: { Territory: "REFERENCE" },
};
