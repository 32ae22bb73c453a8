import type { EntityDefinition, GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  exemptionsById,
  exemptionsOfLines,
  type DutyExemptionRow,
} from "../../repositories/law/duty-exemption.repository";
import {
  dutyRules,
  exemptionReasons,
  type DutyRuleRow,
  type ExemptionReasonRow,
} from "../../repositories/law/legal-duty.repository";
import { wholeLaw } from "./law.loaders";

export const dutyRuleTable: GroupDefinition<Db, DutyRuleRow> = {
  name: "legal duty rules",
  fetch: (db) => dutyRules(db),
  parentOf: () => wholeLaw,
};

export const exemptionReasonTable: GroupDefinition<Db, ExemptionReasonRow> = {
  name: "duty exemption reasons",
  fetch: (db) => exemptionReasons(db),
  parentOf: () => wholeLaw,
};

export const exemptionsByLine: GroupDefinition<Db, DutyExemptionRow> = {
  name: "duty exemptions by line",
  fetch: exemptionsOfLines,
  parentOf: ({ plannedProcurementId }) => plannedProcurementId,
};

export const exemptionById: EntityDefinition<Db, DutyExemptionRow> = {
  name: "duty exemption by id",
  fetch: exemptionsById,
  keyOf: ({ id }) => id,
};
