import { Directive, FieldResolver, Ctx, Resolver, Root } from "type-graphql";
import type { Scope } from "../../context";
import {
  hoursByPerimeter,
  perimeterKey,
  startedOperationsByPerimeter,
} from "../../loaders/insertion-summary.loaders";
import { insertionFigures, type InsertionFigures } from "../../rules/insertion-summary";
import { Territory } from "../../schema/foreign-entities.type";
import { InsertionSummary } from "../../schema/operations/insertion-summary.type";

@Resolver(() => Territory)
export class TerritoryInsertionResolver {
  @Directive('@requires(fields: "perimeter")')
  @FieldResolver(() => InsertionSummary, {
    nullable: true,
    description:
      "Insertion hours committed and realised in the perimeter of the territory, as far as the caller may see them.",
  })
  async insertionSummary(
    @Root() { perimeter }: Territory,
    @Ctx() { loaders }: Scope,
  ): Promise<InsertionFigures> {
    const key = perimeterKey(perimeter);
    const [operations, hours] = await Promise.all([
      loaders.group(startedOperationsByPerimeter, key),
      loaders.group(hoursByPerimeter, key),
    ]);
    return insertionFigures(operations, hours);
  }
}
