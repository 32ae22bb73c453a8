import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { callerScopes, type Caller } from "../../../shared/access/caller";
import type { Scope } from "../context";
import { organisationBySiren } from "../loaders/organisation.loaders";
import type { OrganisationRow } from "../repositories/organisation.repository";
import { Organisation } from "../schema/organisation.type";
import { Viewer } from "../schema/viewer.type";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: "Who is asking: never null, for an anonymous caller too." })
  me(@Ctx() { caller }: Scope): Caller {
    const scopes = caller.kind === "ANONYMOUS" ? (["READ"] as const) : (caller.scopes ?? callerScopes);
    return { ...caller, scopes };
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: "The organisation that it acts for; null for an anonymous caller.",
  })
  async organisation(
    @Root() { organisation }: Caller,
    @Ctx() { loaders }: Scope,
  ): Promise<OrganisationRow | null> {
    return organisation === null ? null : loaders.one(organisationBySiren, organisation);
  }

  @FieldResolver(() => [Organisation], {
    description:
      "The intercommunalities whose pooled data it sees (mutualisation); empty for an anonymous caller.",
  })
  async pools(@Root() { pools }: Caller, @Ctx() { loaders }: Scope): Promise<readonly OrganisationRow[]> {
    const found = await Promise.all(pools.map((siren) => loaders.one(organisationBySiren, siren)));
    return found.filter((each) => each !== null);
  }
}
