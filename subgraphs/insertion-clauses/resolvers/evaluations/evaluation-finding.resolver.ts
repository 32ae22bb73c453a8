import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { mandatedByOwner } from "../../loaders/clause-facilitator.loaders";
import { clausesByOperation, employersByClause } from "../../loaders/insertion-clause.loaders";
import { operationById } from "../../loaders/operation.loaders";
import { evaluationById } from "../../loaders/performance-evaluation.loaders";
import type {
  EvaluationFindingRow,
  PerformanceEvaluationRow,
} from "../../repositories/performance-evaluation.repository";
import { isInCircle } from "../../rules/hours-circle";
import { EvaluationFinding } from "../../schema/evaluations/performance-evaluation.type";

@Resolver(() => EvaluationFinding)
export class EvaluationFindingResolver {
  @FieldResolver()
  async comment(
    @Root() { evaluationId, comment }: EvaluationFindingRow,
    @Ctx() scope: Scope,
  ): Promise<string | null> {
    if (comment === null || scope.caller.organisation === null) return null;
    const evaluation = await scope.loaders.one(evaluationById, evaluationId);
    return evaluation !== null && (await isConcernedBy(evaluation, scope)) ? comment : null;
  }
}

/** Whether the caller acts for the owner, for its facilitator or for an employer of what was evaluated. */
async function isConcernedBy(
  { operationId, clauseId }: PerformanceEvaluationRow,
  { loaders, caller, today }: Scope,
): Promise<boolean> {
  const [operation, clauses] = await Promise.all([
    loaders.one(operationById, operationId),
    loaders.group(clausesByOperation, operationId),
  ]);
  if (operation === null) return false;
  const evaluated = clauses.filter(({ id }) => clauseId === null || id === clauseId);
  const [mandates, employers] = await Promise.all([
    loaders.group(mandatedByOwner, operation.organisation, { on: today }),
    Promise.all(evaluated.map(({ id }) => loaders.group(employersByClause, id))),
  ]);
  const circle = {
    owner: operation.organisation,
    mandated: mandates.map(({ organisation }) => organisation),
    employers: employers.flat().map(({ organisation }) => organisation),
  };
  return isInCircle(circle, caller.organisation);
}
