import { dayOf, type Day } from "../../../shared/kernel/day";
import type { PerformanceEvaluation as PerformanceEvaluationRecord } from "../../../prisma/insertion-clauses/client/client";
import type { Db } from "../context";
import type { LegalOutcome } from "../rules/evaluation-outcome";

export interface PerformanceEvaluationRow {
  readonly id: string;
  readonly operationId: string;
  /** Null when the whole operation was evaluated. */
  readonly clauseId: string | null;
  readonly facilitatorId: string | null;
  readonly evaluatedOn: Day;
  readonly appraisal: string;
  readonly version: number;
}

export interface EvaluationFindingRow {
  readonly evaluationId: string;
  readonly criterion: string;
  readonly score: number | null;
  readonly outcome: LegalOutcome;
  readonly comment: string | null;
}

const latestFirst = [{ evaluatedOn: "desc" }, { id: "asc" }] as const;

export async function evaluationsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly PerformanceEvaluationRow[]> {
  return (await db.performanceEvaluation.findMany({ where: { id: { in: [...ids] } } })).map(toEvaluation);
}

export async function evaluationsOfOperations(
  db: Db,
  operationIds: readonly string[],
): Promise<readonly PerformanceEvaluationRow[]> {
  const where = { operationId: { in: [...operationIds] } };
  return (await db.performanceEvaluation.findMany({ where, orderBy: [...latestFirst] })).map(toEvaluation);
}

export function findingsOfEvaluations(
  db: Db,
  evaluationIds: readonly string[],
): Promise<readonly EvaluationFindingRow[]> {
  return db.evaluationFinding.findMany({
    where: { evaluationId: { in: [...evaluationIds] } },
    select: { evaluationId: true, criterion: true, score: true, outcome: true, comment: true },
    orderBy: [{ evaluationId: "asc" }, { position: "asc" }],
  });
}

function toEvaluation(record: PerformanceEvaluationRecord): PerformanceEvaluationRow {
  const { id, operationId, clauseId, facilitatorId, evaluatedOn, appraisal, version } = record;
  return { id, operationId, clauseId, facilitatorId, evaluatedOn: dayOf(evaluatedOn), appraisal, version };
}
