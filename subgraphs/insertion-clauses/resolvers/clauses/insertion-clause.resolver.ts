import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import {
  calibrationsByClause,
  insertionClauseById,
  insertionClauseList,
  type InsertionClauseOrderField,
} from "../../loaders/insertion-clause.loaders";
import { operationById } from "../../loaders/operation.loaders";
import { evaluationsByOperation } from "../../loaders/performance-evaluation.loaders";
import type { HoursCalibrationRow, InsertionClauseRow } from "../../repositories/insertion-clause.repository";
import type { OperationRow } from "../../repositories/operation.repository";
import type { PerformanceEvaluationRow } from "../../repositories/performance-evaluation.repository";
import { HoursCalibration } from "../../schema/clauses/hours-calibration.type";
import {
  InsertionClause,
  InsertionClauseConnection,
  InsertionClauseFilter,
  InsertionClauseOrder,
} from "../../schema/clauses/insertion-clause.type";
import { PerformanceEvaluation } from "../../schema/evaluations/performance-evaluation.type";
import { Lot, Supplier } from "../../schema/foreign-entities.type";
import { Operation } from "../../schema/operations/operation.type";

type ClauseOrderBy = Order<InsertionClauseOrderField>;

const latestWorksFirst: ClauseOrderBy = { field: "WORKS_START_ON", direction: "DESC" };

@Resolver(() => InsertionClause)
export class InsertionClauseResolver {
  @Query(() => InsertionClause, {
    nullable: true,
    description: "A clause by its identifier; null when there is none that the caller may see.",
  })
  insertionClause(
    @Arg("id", () => ID, { description: "Identifier of the clause." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<InsertionClauseRow | null> {
    return loaders.one(insertionClauseById, id);
  }

  @Query(() => InsertionClauseConnection, { description: "The clauses that the caller may see." })
  insertionClauses(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => InsertionClauseFilter, { nullable: true, description: "Which clauses." })
    filter: InsertionClauseFilter | undefined,
    @Arg("orderBy", () => InsertionClauseOrder, {
      nullable: true,
      description: "The order; latest start of works first when absent.",
    })
    order: ClauseOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<InsertionClauseRow>> {
    const conditions = clauseConditions(filter);
    return loadPage(scope, insertionClauseList, { page, order: order ?? latestWorksFirst, conditions });
  }

  @FieldResolver(() => Operation, { description: "The operation that it belongs to." })
  operation(
    @Root() { operationId }: InsertionClauseRow,
    @Ctx() { loaders }: Scope,
  ): Promise<OperationRow | null> {
    return loaders.one(operationById, operationId);
  }

  @FieldResolver(() => Lot, {
    nullable: true,
    description: "The lot that carries it; null when it is not recorded.",
  })
  lot(@Root() { lotId }: InsertionClauseRow): Lot | null {
    return lotId === null ? null : { id: lotId };
  }

  @FieldResolver(() => Supplier, {
    nullable: true,
    description: "The contractor of the lot (titulaire); null when it is not recorded.",
  })
  contractor(@Root() { contractorSiret }: InsertionClauseRow): Supplier | null {
    return contractorSiret === null ? null : { siret: contractorSiret };
  }

  @FieldResolver(() => [HoursCalibration], {
    description: "How the committed hours were worked out (calibrages), the oldest first.",
  })
  calibrations(
    @Root() { id }: InsertionClauseRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly HoursCalibrationRow[]> {
    return loaders.group(calibrationsByClause, id);
  }

  @FieldResolver(() => PerformanceEvaluation, {
    nullable: true,
    description:
      "The latest evaluation of the clause, or else of its whole operation; null when neither was evaluated.",
  })
  async evaluation(
    @Root() { id, operationId }: InsertionClauseRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PerformanceEvaluationRow | null> {
    const latestFirst = await loaders.group(evaluationsByOperation, operationId);
    return (
      latestFirst.find(({ clauseId }) => clauseId === id) ??
      latestFirst.find(({ clauseId }) => clauseId === null) ??
      null
    );
  }
}

function clauseConditions({
  strategy,
  ownerSiret,
  contractorSiret,
  territoryCode,
}: InsertionClauseFilter = {}) {
  return [
    ...(strategy == null
      ? []
      : [sql`insertion_clause.strategy = ${strategy}::text::insertion_clauses.clause_strategy`]),
    ...(ownerSiret == null ? [] : [sql`operation.owner_siret = ${ownerSiret}`]),
    ...(contractorSiret == null ? [] : [sql`insertion_clause.contractor_siret = ${contractorSiret}`]),
    ...(territoryCode == null ? [] : [sql`operation.territory_code = ${territoryCode}`]),
  ];
}
