import type { AccessRules } from "../../shared/access/access-rules";
import { auditTrailReads } from "../../shared/commands/audit-trail.resolver";

export const access: AccessRules = {
  reads: {
    ...auditTrailReads,
    Query: {
      ROW: "insertionClause(id) insertionClauses(orderBy filter first after) performanceEvaluation(id) clauseFacilitator(id) clauseFacilitators(orderBy filter first after) hoursEntry(id) hoursEntries(orderBy filter first after) operation(id) operations(orderBy filter first after) insertionAuditTrail(first after filter)",
    },
    InsertionClause: {
      ROW: "id strategy committedHours version realisedHours declaredHours remainingHours completionRatio hoursByTrade hoursByMode hoursBreakdown expectedHoursOn(day) status(on) hoursEntries(orderBy filter first after) operation lot contractor calibrations evaluation",
    },
    TradeHours: { ROW: "trade hours" },
    ExecutionModeHours: { ROW: "executionMode hours" },
    HoursBreakdown: { ROW: "trade executionMode hours" },
    HoursEntry: {
      ROW: "id month trade executionMode hours state declaredBy declaredAt sequence clause employer participants decision reverses reversedBy",
      INTERNAL_NOTE: "reason",
    },
    Supplier: { REFERENCE: "siret", ROW: "employedHours" },
    HoursParticipation: { ROW: "category", SMALL_COUNT: "count display" },
    HoursDecision: { ROW: "decision decidedOn decidedBy", INTERNAL_NOTE: "reason" },
    Operation: {
      ROW: "id title description dwellings worksStartOn worksEndOn version realisedHours declaredHours remainingHours completionRatio hoursByTrade hoursByMode hoursBreakdown owner territory plannedProcurement status(on) facilitator clauses committedHours evaluations legalBasis legalBasisOn(day)",
    },
    Buyer: { REFERENCE: "siret", ROW: "operations(first after)" },
    Territory: { REFERENCE: "code perimeter", ROW: "insertionSummary" },
    InsertionSummary: {
      ROW: "operationCount committedHours realisedHours declaredHours completionRatio byTrade byMode byYear",
    },
    InsertionYear: { ROW: "year operationCount committedHours realisedHours" },
    PlannedProcurement: { REFERENCE: "id", ROW: "operations" },
    ClauseFacilitator: { ROW: "id name version organisation territory mandates(on first after)" },
    FacilitatorMandate: { ROW: "id validFrom validUntil owner" },
    PerformanceEvaluation: {
      ROW: "id evaluatedOn appraisal version operation clause evaluator findings hoursOutcome outcome",
    },
    EvaluationFinding: { ROW: "criterion score outcome", INTERNAL_NOTE: "comment" },
    ClauseLegalBasis: { REFERENCE: "id text article validFrom validTo source successor" },
    Lot: { REFERENCE: "id", ROW: "insertionClause" },
    HoursCalibration: {
      ROW: "id labourShare insertionRate rounding calibratedOn assumptions amount hourlyCost hours",
    },
    DeclareHoursPayload: { ROW: "hoursEntry" },
    ReverseHoursPayload: { ROW: "hoursEntry" },
    ValidateHoursPayload: { ROW: "hoursEntry" },
  },
  mutations: {
    declareHours: {
      title: "Déclarer des heures d'insertion",
      roles: ["SUPPLIER", "FACILITATOR", "SPECIFIER", "CONTRACTING_OWNER", "BUYER", "ADMINISTRATOR"],
      on: "les clauses de sa propre organisation, de son mandat, ou dont on est l'entreprise",
    },
    validateHours: {
      title: "Valider ou refuser des heures déclarées par d'autres",
      roles: ["FACILITATOR", "CONTRACTING_OWNER", "BUYER"],
      on: "les clauses de sa propre organisation ou de son mandat",
    },
    reverseHours: {
      title: "Contre-passer des heures",
      roles: ["SUPPLIER", "FACILITATOR", "SPECIFIER", "CONTRACTING_OWNER", "BUYER", "ADMINISTRATOR"],
      on: "ses propres déclarations, les clauses de sa propre organisation ou de son mandat",
    },
  },
  references: {
    Operation: "ROW",
    InsertionClause: "ROW",
    HoursEntry: "ROW",
    PerformanceEvaluation: "ROW",
    ClauseFacilitator: "ROW",
    Buyer: "REFERENCE",
    Lot: "REFERENCE",
    PlannedProcurement: "REFERENCE",
    Supplier: "REFERENCE",
    Territory: "REFERENCE",
  },
};
