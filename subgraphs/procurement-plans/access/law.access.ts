import type { AccessRules, ActionRule } from "../../../shared/access/access-rules";

export const lawAccess: AccessRules = {
  reads: {
    Query: {
      REFERENCE:
        "procurementThresholds(on) lawParameters(on) legalBases(first after filter orderBy) procedureFor(input) dutyExemptionReasons(on) leverRules(on)",
    },
    PlannedProcurement: {
      ROW: "legalBasis legalBasisOn(day) procedureAdvice(on) duties(on) dutyExemptions leverAdvice(on)",
      REFERENCE: "inclusiveSupply",
    },
    InclusiveSupply: { REFERENCE: "supplierCount adaptedCount integrationCount turnoverCount meanTurnover" },
    LeverAdvice: { ROW: "on lever reasons", REFERENCE: "legalBases rule" },
    LeverRule: { REFERENCE: "lever suppliersAbove budgetBelowPercent validFrom validTo source" },
    Contract: { ROW: "essentialDataPublishedOn duties(on)" },
    LegalDutyCheck: { ROW: "duty on outcome findings dueOn legalBasis exemption" },
    DutyExemption: { ROW: "id duty reason justification decidedOn withdrawnOn version" },
    DutyExemptionReason: {
      REFERENCE: "code duty natures belowMonths title validFrom validTo source legalBasis",
    },
    RecordDutyExemptionPayload: { ROW: "dutyExemption" },
    WithdrawDutyExemptionPayload: { ROW: "dutyExemption" },
    LegalBasis: { REFERENCE: "text article subject source validFrom validTo successor completedBy(on)" },
    ProcurementThreshold: {
      REFERENCE: "kind natures buyerCategory validFrom validTo source value legalBasis",
    },
    LawParameter: { REFERENCE: "code title natures unit number amount validFrom validTo source legalBasis" },
    ProcedureAdvice: { ROW: "procedure outcome reason legalBasis threshold countedValue countedMonths" },
    PlannedProcedureAdvice: {
      ROW: "on estimatedValue estimation estimationBasis homogeneousNeeds(first after) advice",
    },
  },
  mutations: {
    recordDutyExemption: ownExemption("Motiver une exception à une obligation légale"),
    withdrawDutyExemption: ownExemption("Retirer une exception motivée"),
  },
  references: {},
};

function ownExemption(title: string): ActionRule {
  return { title, roles: ["BUYER", "CONTRACTING_OWNER"], on: "les lignes de sa propre organisation" };
}
