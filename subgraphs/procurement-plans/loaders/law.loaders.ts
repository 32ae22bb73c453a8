import type { GroupDefinition } from "../../../shared/loading/loader-definitions";
import type { Db } from "../context";
import {
  legalBases,
  procurementThresholds,
  type LegalBasisRow,
  type ProcurementThresholdRow,
} from "../repositories/law.repository";

/** The one parent of the tables of law, which are read whole. */
export const wholeLaw = "law";

export const legalBasisTable: GroupDefinition<Db, LegalBasisRow> = {
  name: "legal bases",
  fetch: (db) => legalBases(db),
  parentOf: () => wholeLaw,
};

export const procurementThresholdTable: GroupDefinition<Db, ProcurementThresholdRow> = {
  name: "procurement thresholds",
  fetch: (db) => procurementThresholds(db),
  parentOf: () => wholeLaw,
};
