import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { clauseFacilitatorById } from "../../loaders/clause-facilitator.loaders";
import {
  clausesByOperation,
  hoursByClause,
  insertionClauseById,
} from "../../loaders/insertion-clause.loaders";
import { operationById } from "../../loaders/operation.loaders";
import { evaluationById, findingsByEvaluation } from "../../loaders/performance-evaluation.loaders";
import type { ClauseFacilitatorRow } from "../../repositories/clause-facilitator.repository";
import type { InsertionClauseRow } from "../../repositories/insertion-clause.repository";
import type { OperationRow } from "../../repositories/operation.repository";
import type {
  EvaluationFindingRow,
  PerformanceEvaluationRow,
} from "../../repositories/performance-evaluation.repository";
import { combinedOutcome, hoursOutcome, type LegalOutcome } from "../../rules/evaluation-outcome";
import { hoursIn } from "../../rules/hours-sums";
import { InsertionClause } from "../../schema/clauses/insertion-clause.type";
import {
  EvaluationFinding,
  EvaluationOutcomeEnum,
  PerformanceEvaluation,
} from "../../schema/evaluations/performance-evaluation.type";
import { ClauseFacilitator } from "../../schema/facilitators/clause-facilitator.type";
import { Operation } from "../../schema/operations/operation.type";

@Resolver(() => PerformanceEvaluation)
export class PerformanceEvaluationResolver {
  @Query(() => PerformanceEvaluation, {
    nullable: true,
    description: "An evaluation by its identifier; null when there is none that the caller may see.",
  })
  performanceEvaluation(
    @Arg("id", () => ID, { description: "Identifier of the evaluation." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<PerformanceEvaluationRow | null> {
    return loaders.one(evaluationById, id);
  }

  @FieldResolver(() => Operation, { description: "The operation evaluated, or that the clause belongs to." })
  operation(
    @Root() { operationId }: PerformanceEvaluationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<OperationRow | null> {
    return loaders.one(operationById, operationId);
  }

  @FieldResolver(() => InsertionClause, {
    nullable: true,
    description: "The clause evaluated; null when the whole operation was.",
  })
  clause(
    @Root() { clauseId }: PerformanceEvaluationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<InsertionClauseRow | null> {
    return clauseId === null ? Promise.resolve(null) : loaders.one(insertionClauseById, clauseId);
  }

  @FieldResolver(() => ClauseFacilitator, {
    nullable: true,
    description: "Who evaluated; null when it is not recorded or not visible to the caller.",
  })
  evaluator(
    @Root() { facilitatorId }: PerformanceEvaluationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ClauseFacilitatorRow | null> {
    return facilitatorId === null ? Promise.resolve(null) : loaders.one(clauseFacilitatorById, facilitatorId);
  }

  @FieldResolver(() => [EvaluationFinding], {
    description: "What was found, criterion by criterion (constats).",
  })
  findings(
    @Root() { id }: PerformanceEvaluationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly EvaluationFindingRow[]> {
    return loaders.group(findingsByEvaluation, id);
  }

  @FieldResolver(() => EvaluationOutcomeEnum, {
    description:
      "What the hours alone say, computed: validated hours of the months begun on the day of the evaluation.",
  })
  hoursOutcome(@Root() evaluation: PerformanceEvaluationRow, @Ctx() scope: Scope): Promise<LegalOutcome> {
    return outcomeOfHours(evaluation, scope);
  }

  @FieldResolver(() => EvaluationOutcomeEnum, {
    description: "The conclusion: of the hours, computed, and of the findings, as stored, taken together.",
  })
  async outcome(@Root() evaluation: PerformanceEvaluationRow, @Ctx() scope: Scope): Promise<LegalOutcome> {
    const [ofHours, findings] = await Promise.all([
      outcomeOfHours(evaluation, scope),
      scope.loaders.group(findingsByEvaluation, evaluation.id),
    ]);
    return combinedOutcome([ofHours, ...findings.map(({ outcome }) => outcome)]);
  }
}

async function outcomeOfHours(
  { operationId, clauseId, evaluatedOn }: PerformanceEvaluationRow,
  { loaders }: Scope,
): Promise<LegalOutcome> {
  const [operation, clauses] = await Promise.all([
    loaders.one(operationById, operationId),
    loaders.group(clausesByOperation, operationId),
  ]);
  const evaluated = clauses.filter(({ id }) => clauseId === null || id === clauseId);
  const worksEndOn = operation?.worksEndOn ?? evaluatedOn;
  const outcomes = await Promise.all(
    evaluated.map(async ({ id, committedHours: committed }) => {
      const realised = hoursIn(await loaders.group(hoursByClause, id), "VALIDATED", evaluatedOn);
      return hoursOutcome({ committed, realised, worksEndOn, evaluatedOn });
    }),
  );
  return combinedOutcome(outcomes);
}
