import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { lineCarriedFrom, plannedProcurementById } from "../../loaders/plans/planned-procurement.loaders";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";

/** Where a line comes from and what became of it, from one plan to another. */
@Resolver(() => PlannedProcurement)
export class CarriedLineResolver {
  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description:
      "The line of an earlier plan that it carries on (report); null when there is none, or none that the caller may see.",
  })
  carriedFrom(
    @Root() { carriedFromId }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PlannedProcurementRow | null> {
    return carriedFromId === null
      ? Promise.resolve(null)
      : loaders.one(plannedProcurementById, carriedFromId);
  }

  @FieldResolver(() => PlannedProcurement, {
    nullable: true,
    description:
      "The line of a later plan that carries it on; null when there is none, or none that the caller may see.",
  })
  carriedTo(
    @Root() { id }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<PlannedProcurementRow | null> {
    return loaders.one(lineCarriedFrom, id);
  }
}
