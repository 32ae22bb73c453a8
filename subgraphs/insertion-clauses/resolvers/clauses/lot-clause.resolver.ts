import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import { insertionClauseByLot } from "../../loaders/insertion-clause.loaders";
import type { InsertionClauseRow } from "../../repositories/insertion-clause.repository";
import { InsertionClause } from "../../schema/clauses/insertion-clause.type";
import { Lot } from "../../schema/foreign-entities.type";

@Resolver(() => Lot)
export class LotClauseResolver {
  @FieldResolver(() => InsertionClause, {
    nullable: true,
    description:
      "The insertion clause of the lot (clause d'insertion); null when there is none that the caller may see.",
  })
  insertionClause(@Root() { id }: Lot, @Ctx() { loaders }: Scope): Promise<InsertionClauseRow | null> {
    return loaders.one(insertionClauseByLot, id);
  }
}
