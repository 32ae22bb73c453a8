import type { AccessRules } from "../../shared/access/access-rules";
import { auditTrailReads } from "../../shared/commands/audit-trail.resolver";

export const access: AccessRules = {
  reads: {
    ...auditTrailReads,
    Query: {
      ROW: "buyer(siret) buyers(first after filter orderBy) contract(id) contracts(first after filter orderBy) plannedProcurement(id) plannedProcurements(first after filter orderBy) procurementPlan(id) procurementPlans(first after filter orderBy) purchasingDomain(id) purchasingDomains(orderBy first after) procurementAuditTrail(first after filter)",
      REFERENCE: "procurementThresholds(on)",
    },
    Buyer: {
      ROW: "siret name kind territory plans(first after filter orderBy) plannedProcurements(first after filter orderBy) contracts(first after filter orderBy)",
    },
    Territory: {
      REFERENCE: "code perimeter",
      ROW: "procurementSummary buyers(first after filter orderBy) plannedProcurements(first after filter orderBy)",
    },
    ProcurementSummary: {
      ROW: "planCount plannedProcurementCount withConsiderationCount byYear byDomain plannedValue awardedValue withConsiderationShare",
    },
    ProcurementYear: { ROW: "year planCount plannedProcurementCount plannedValue awardedValue" },
    ProcurementDomainShare: { ROW: "count domain value" },
    PurchasingDomain: {
      ROW: "id name description cpvPrefixes strategies strategyOn(day) plannedProcurements(first after filter orderBy)",
    },
    PurchasingStrategy: { ROW: "id versionLabel validFrom aims levers domain validUntil stakeholders" },
    StrategyStakeholder: { ROW: "name kind tradeBody" },
    TradeBody: { REFERENCE: "id" },
    PlannedProcurement: {
      ROW: "id year need description cpvCode nature noticeOn startOn latestNeededOn durationMonths considerations procedure status visibility version legalBasis legalBasisOn(day) plan buyer domain value quantity lots contracts",
    },
    LegalBasis: { REFERENCE: "text article subject source validFrom validTo successor completedBy(on)" },
    ProcurementPlan: {
      ROW: "id year title status adoptedOn publishedOn closedOn version buyer plannedProcurements(first after filter orderBy) plannedValue lineCount",
    },
    ProcurementQuantity: { ROW: "amount unit" },
    Lot: { ROW: "id number title cpvCode value plannedProcurement contract" },
    Contract: {
      ROW: "id title description cpvCode notifiedOn durationMonths considerations procedure buyer suppliers value plannedProcurement lot",
    },
    Supplier: { REFERENCE: "siret", ROW: "contracts(first after filter orderBy)" },
    ProcurementThreshold: { REFERENCE: "kind natures buyerCategory validFrom validTo source value" },
    AdoptProcurementPlanPayload: { ROW: "procurementPlan" },
    CloseProcurementPlanPayload: { ROW: "procurementPlan" },
    PublishProcurementPlanPayload: { ROW: "procurementPlan" },
  },
  mutations: {
    adoptProcurementPlan: {
      title: "Adopter une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations de sa propre organisation",
    },
    publishProcurementPlan: {
      title: "Publier une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations de sa propre organisation",
    },
    closeProcurementPlan: {
      title: "Clore une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations de sa propre organisation",
    },
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
