import type { ExemptionReason } from "../../../../../subgraphs/procurement-plans/rules/law/duty-exemption";
import type { DutyRule } from "../../../../../subgraphs/procurement-plans/rules/law/legal-duty";

const everyNature = ["GOODS", "SERVICES", "WORKS"] as const;

/** The duties known in 2026, written out: rules are tested against them, not against what ships. */
export const literalDuties: readonly DutyRule[] = [
  {
    ...{ id: "social", duty: "SOCIAL_PERFORMANCE_CONDITIONS", natures: everyNature },
    ...{ thresholdKind: "EU_PROCEDURE_FROM", legalBasisId: "ccp-l2112-2-1" },
    ...{ validFrom: "2026-08-22", validTo: null },
  },
  {
    ...{ id: "environment", duty: "ENVIRONMENTAL_CONSIDERATIONS", natures: everyNature },
    ...{ thresholdKind: null, legalBasisId: "loi-2021-1104-art-35" },
    ...{ validFrom: "2026-08-22", validTo: null },
  },
  {
    ...{ id: "decp", duty: "ESSENTIAL_DATA_PUBLICATION", natures: everyNature },
    ...{ thresholdKind: "ESSENTIAL_DATA_FROM", legalBasisId: "ccp-r2196-1" },
    ...{ validFrom: "2026-04-01", validTo: null },
  },
];

export const literalReasons: readonly ExemptionReason[] = [
  {
    ...{ code: "NO_SUFFICIENT_LINK", duty: "SOCIAL_PERFORMANCE_CONDITIONS", natures: everyNature },
    ...{ belowMonths: null, validFrom: "2026-08-22", validTo: null },
  },
  {
    ...{ code: "SHORT_WORKS", duty: "SOCIAL_PERFORMANCE_CONDITIONS", natures: ["WORKS"] },
    ...{ belowMonths: 6, validFrom: "2026-08-22", validTo: null },
  },
];
