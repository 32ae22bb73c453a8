import type { AccessRules } from "../../shared/access/access-rules";
import { auditTrailReads } from "../../shared/commands/audit-trail.resolver";

export const access: AccessRules = {
  reads: {
    ...auditTrailReads,
    Query: {
      REFERENCE:
        "labelScheme(id) labelSchemes(orderBy first after) territory(code) territories(orderBy filter first after)",
      ROW: "councilResolution(id) councilResolutions(orderBy filter first after) labelAward(id) labelAwards(orderBy filter first after) labelAwardRequest(id) labelAwardRequests(orderBy filter first after) labelAuditTrail(first after filter)",
    },
    Territory: {
      REFERENCE:
        "code kind name siren population departement endedOn memberOf members(orderBy first after) predecessors successor perimeter",
      ROW: "labelAwards(first after) councilResolutions(first after) labelSummary(on)",
    },
    LabelScheme: {
      REFERENCE: "id name bodies levels validityMonths renewalNoticeMonths website source criteria",
    },
    LabelCriterion: { REFERENCE: "number title description" },
    LabelAward: {
      ROW: "id level validUntil withdrawnOn version scheme holder obtainedOn obtainedYear renews renewedBy status(on) evidence",
    },
    Evidence: {
      ROW: "id statement documentUrl criterion councilResolution plannedProcurement dialogueEvent insertionClause",
    },
    CouncilResolution: {
      ROW: "id number title summary documentUrl territory adoptedOn adoptedYear commitments purchasingDomains",
    },
    Commitment: { ROW: "id metric statement targetPercent dueOn territory" },
    LabelSummary: { ROW: "awardCount activeAwardCount resolutionCount commitmentCount" },
    PurchasingDomain: { REFERENCE: "id", ROW: "councilResolutions(first after)" },
    PlannedProcurement: { REFERENCE: "id" },
    DialogueEvent: { REFERENCE: "id" },
    InsertionClause: { REFERENCE: "id" },
    LabelAwardRequest: {
      ROW: "id state level validUntil requestedOn decidedOn decisionReason version scheme territory renews grantedAward",
    },
    RecordLabelAwardPayload: { ROW: "labelAward" },
    RequestLabelAwardPayload: { ROW: "labelAwardRequest" },
    DecideLabelAwardRequestPayload: { ROW: "labelAwardRequest" },
  },
  mutations: {
    recordLabelAward: {
      title: "Enregistrer l'obtention d'un label",
      roles: ["COORDINATOR", "BUYER", "ADMINISTRATOR"],
      on: "le territoire de sa propre organisation",
    },
    requestLabelAward: {
      title: "Demander un label",
      roles: ["COORDINATOR", "BUYER", "ADMINISTRATOR"],
      on: "le territoire de sa propre organisation",
    },
    decideLabelAwardRequest: {
      title: "Accorder ou refuser un label",
      roles: ["COORDINATOR", "ADMINISTRATOR"],
      on: "une demande de son organisation ou d'une commune membre, faite par quelqu'un d'autre",
    },
  },
  references: {
    Territory: "REFERENCE",
    LabelAward: "ROW",
    CouncilResolution: "ROW",
    Commitment: "ROW",
    PurchasingDomain: "REFERENCE",
  },
};
