import type { EntityDefinition, GroupDefinition } from "../../../shared/loading/loader-definitions";
import type { Db } from "../context";
import {
  evaluationsById,
  evaluationsOfOperations,
  findingsOfEvaluations,
  type EvaluationFindingRow,
  type PerformanceEvaluationRow,
} from "../repositories/performance-evaluation.repository";

export const evaluationById: EntityDefinition<Db, PerformanceEvaluationRow> = {
  name: "performance evaluation by id",
  fetch: evaluationsById,
  keyOf: (evaluation) => evaluation.id,
};

/** Those of the operation as a whole and of its clauses, latest first. */
export const evaluationsByOperation: GroupDefinition<Db, PerformanceEvaluationRow> = {
  name: "performance evaluations by operation",
  fetch: evaluationsOfOperations,
  parentOf: (evaluation) => evaluation.operationId,
};

export const findingsByEvaluation: GroupDefinition<Db, EvaluationFindingRow> = {
  name: "findings by evaluation",
  fetch: findingsOfEvaluations,
  parentOf: (finding) => finding.evaluationId,
};
