import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";
import type { HundredthsOfHour } from "../../../../shared/kernel/hours";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Order } from "../../../../shared/pagination/order-input";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { clauseFacilitatorById } from "../../loaders/clause-facilitator.loaders";
import { clausesByOperation } from "../../loaders/insertion-clause.loaders";
import { operationById, operationList, type OperationOrderField } from "../../loaders/operation.loaders";
import { evaluationsByOperation } from "../../loaders/performance-evaluation.loaders";
import type { ClauseFacilitatorRow } from "../../repositories/clause-facilitator.repository";
import type { InsertionClauseRow } from "../../repositories/insertion-clause.repository";
import type { OperationRow } from "../../repositories/operation.repository";
import type { PerformanceEvaluationRow } from "../../repositories/performance-evaluation.repository";
import { operationStatusOn, type OperationStatus } from "../../rules/works-calendar";
import { InsertionClause } from "../../schema/clauses/insertion-clause.type";
import { PerformanceEvaluation } from "../../schema/evaluations/performance-evaluation.type";
import { ClauseFacilitator } from "../../schema/facilitators/clause-facilitator.type";
import { Buyer, PlannedProcurement, Territory } from "../../schema/foreign-entities.type";
import {
  Operation,
  OperationConnection,
  OperationFilter,
  OperationOrder,
  OperationStatusEnum,
} from "../../schema/operations/operation.type";
import { committedHoursOf } from "./operation-hours.resolver";
import { operationConditions } from "./operation-conditions";

type OperationOrderBy = Order<OperationOrderField>;

export const latestWorksFirst: OperationOrderBy = { field: "WORKS_START_ON", direction: "DESC" };

@Resolver(() => Operation)
export class OperationResolver {
  @Query(() => Operation, {
    nullable: true,
    description: "An operation by its identifier; null when there is none that the caller may see.",
  })
  operation(
    @Arg("id", () => ID, { description: "Identifier of the operation." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<OperationRow | null> {
    return loaders.one(operationById, id);
  }

  @Query(() => OperationConnection, { description: "The operations that the caller may see." })
  operations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => OperationFilter, { nullable: true, description: "Which operations." })
    filter: OperationFilter | undefined,
    @Arg("orderBy", () => OperationOrder, {
      nullable: true,
      description: "The order; latest start of works first when absent.",
    })
    order: OperationOrderBy | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<OperationRow>> {
    const conditions = operationConditions(filter, scope.today);
    return loadPage(scope, operationList, { page, order: order ?? latestWorksFirst, conditions });
  }

  @FieldResolver(() => Buyer, { nullable: true, description: "The contracting owner (maître d'ouvrage)." })
  owner(@Root() { ownerSiret }: OperationRow): Buyer {
    return { siret: ownerSiret };
  }

  @FieldResolver(() => Territory, { nullable: true, description: "Where the operation takes place." })
  territory(@Root() { territoryCode }: OperationRow): Pick<Territory, "code"> {
    return { code: territoryCode };
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description:
      "The line of the procurement plan that the operation carries out; null when it is not recorded.",
  })
  plannedProcurement(@Root() { plannedProcurementId }: OperationRow): PlannedProcurement | null {
    return plannedProcurementId === null ? null : { id: plannedProcurementId };
  }

  @FieldResolver(() => OperationStatusEnum, { description: "Where the operation stands on a day." })
  status(
    @Root() { worksStartOn, worksEndOn }: OperationRow,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { today }: Scope,
  ): OperationStatus {
    return operationStatusOn({ startOn: worksStartOn, endOn: worksEndOn }, on ?? today);
  }

  @FieldResolver(() => ClauseFacilitator, {
    nullable: true,
    description: "The facilitator that follows it; null when there is none that the caller may see.",
  })
  facilitator(
    @Root() { facilitatorId }: OperationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ClauseFacilitatorRow | null> {
    return facilitatorId === null ? Promise.resolve(null) : loaders.one(clauseFacilitatorById, facilitatorId);
  }

  @FieldResolver(() => [InsertionClause], { description: "Its insertion clauses, by identifier." })
  clauses(@Root() { id }: OperationRow, @Ctx() { loaders }: Scope): Promise<readonly InsertionClauseRow[]> {
    return loaders.group(clausesByOperation, id);
  }

  @FieldResolver(() => HoursScalar, {
    description: "Hours committed by its clauses (heures prévues), in hours.",
  })
  committedHours(@Root() operation: OperationRow, @Ctx() scope: Scope): Promise<HundredthsOfHour> {
    return committedHoursOf(operation, scope);
  }

  @FieldResolver(() => [PerformanceEvaluation], {
    description: "Evaluations of the operation and of its clauses, latest first.",
  })
  evaluations(
    @Root() { id }: OperationRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly PerformanceEvaluationRow[]> {
    return loaders.group(evaluationsByOperation, id);
  }
}
