import type { AccessRules, ActionRule } from "../../shared/access/access-rules";

const list = "(first after filter orderBy)";

export const access: AccessRules = {
  reads: {
    Query: {
      REFERENCE: "procurementThresholds(on)",
      ROW: [
        `buyer(siret) buyers${list} contract(id) contracts${list} procurementPlan(id) procurementPlans${list}`,
        `plannedProcurement(id) plannedProcurements${list} purchasingDomain(id) purchasingDomains(orderBy first after)`,
      ].join(" "),
    },
    Buyer: {
      REFERENCE: "siret",
      ROW: `name kind territory plans${list} plannedProcurements${list} contracts${list}`,
    },
    Territory: {
      REFERENCE: "code perimeter",
      ROW: `procurementSummary buyers${list} plannedProcurements${list}`,
    },
    ProcurementSummary: {
      ROW: "planCount plannedProcurementCount withConsiderationCount byYear byDomain plannedValue awardedValue withConsiderationShare",
    },
    ProcurementYear: { ROW: "year planCount plannedProcurementCount plannedValue awardedValue" },
    ProcurementDomainShare: { ROW: "count domain value" },
    PurchasingDomain: {
      ROW: `id name description cpvPrefixes strategies strategyOn(day) plannedProcurements${list}`,
    },
    PurchasingStrategy: { ROW: "id versionLabel validFrom aims levers domain validUntil stakeholders" },
    StrategyStakeholder: { ROW: "name kind tradeBody" },
    ProcurementPlan: {
      ROW: `id year title status adoptedOn publishedOn closedOn version buyer plannedProcurements${list} plannedValue lineCount`,
    },
    PlannedProcurement: {
      ROW: [
        "id year need description cpvCode nature noticeOn startOn latestNeededOn durationMonths considerations procedure status",
        "visibility version legalBasis legalBasisOn(day) plan buyer domain value quantity lots contracts",
      ].join(" "),
    },
    ProcurementQuantity: { ROW: "amount unit" },
    Lot: { ROW: "id number title cpvCode value plannedProcurement contract" },
    Contract: {
      ROW: "id title description cpvCode notifiedOn durationMonths considerations procedure buyer suppliers value plannedProcurement lot",
    },
    LegalBasis: { REFERENCE: "text article subject source validFrom validTo successor completedBy(on)" },
    ProcurementThreshold: { REFERENCE: "kind natures buyerCategory validFrom validTo source value" },
    Supplier: { REFERENCE: "siret", ROW: `contracts${list}` },
    TradeBody: { REFERENCE: "id" },
    AdoptProcurementPlanPayload: { ROW: "procurementPlan" },
    PublishProcurementPlanPayload: { ROW: "procurementPlan" },
    CloseProcurementPlanPayload: { ROW: "procurementPlan" },
  },
  mutations: {
    adoptProcurementPlan: ownPlan("Adopter une programmation"),
    publishProcurementPlan: ownPlan("Publier une programmation"),
    closeProcurementPlan: ownPlan("Clôturer une programmation"),
  },
  references: {
    Buyer: "ROW",
    PurchasingDomain: "ROW",
    PurchasingStrategy: "ROW",
    ProcurementPlan: "ROW",
    PlannedProcurement: "ROW",
    Lot: "ROW",
    Contract: "ROW",
    Territory: "REFERENCE",
    Supplier: "REFERENCE",
    TradeBody: "REFERENCE",
  },
};

function ownPlan(title: string): ActionRule {
  return {
    title,
    roles: ["BUYER", "COORDINATOR", "ADMINISTRATOR"],
    on: "les programmations de sa propre organisation",
  };
}
