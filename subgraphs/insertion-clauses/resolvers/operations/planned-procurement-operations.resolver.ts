import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { operationsByPlannedProcurement } from "../../loaders/operation.loaders";
import type { OperationRow } from "../../repositories/operation.repository";
import { PlannedProcurement } from "../../schema/foreign-entities.type";
import { Operation } from "../../schema/operations/operation.type";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementOperationsResolver {
  @FieldResolver(() => [Operation], {
    nullable: true,
    description: "Operations with insertion clauses that carry it out; empty when none is recorded.",
  })
  operations(
    @Root() { id }: PlannedProcurement,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly OperationRow[]> {
    return loaders.group(operationsByPlannedProcurement, id);
  }
}
