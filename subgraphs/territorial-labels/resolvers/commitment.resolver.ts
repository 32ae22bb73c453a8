import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../context";
import { councilResolutionById } from "../loaders/council-resolution.loaders";
import { successorsByTerritory, territoryByCode } from "../loaders/territory.loaders";
import type { CommitmentRow } from "../repositories/council-resolution.repository";
import type { TerritoryRow } from "../repositories/territory.repository";
import { Commitment } from "../schema/council-resolution.type";
import { Territory } from "../schema/territory.type";

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Territory, {
    nullable: true,
    description:
      "The territory that it binds: the one whose council voted it, or the legal person that took that one over.",
  })
  async territory(
    @Root() { resolutionId }: CommitmentRow,
    @Ctx() { loaders }: Scope,
  ): Promise<TerritoryRow | null> {
    const resolution = await loaders.one(councilResolutionById, resolutionId);
    if (resolution === null) return null;
    const [successor] = await loaders.group(successorsByTerritory, resolution.territoryCode);
    return successor?.territory ?? loaders.one(territoryByCode, resolution.territoryCode);
  }
}
