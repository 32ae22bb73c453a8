import { sqltag as sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from "type-graphql";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { ratio } from "../../../../shared/kernel/ratio";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import { loadPage } from "../../../../shared/pagination/page-loader";
import type { Scope } from "../../context";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import {
  membersOfScheme,
  spaserSchemeById,
  spaserSchemeList,
  targetsByScheme,
} from "../../loaders/spaser/spaser-scheme.loaders";
import { spaserArticleId } from "../../reference/spaser-article";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type {
  SpaserSchemeMemberRow,
  SpaserSchemeRow,
  SpaserTargetRow,
} from "../../repositories/spaser/spaser-scheme.repository";
import { articleInForce } from "../../rules/law/legal-basis-in-force";
import type { LegalOutcome } from "../../rules/law/legal-outcome";
import { spaserParts } from "../../rules/spaser/spaser-figure";
import { targetOutcome, wholeBasisPoints } from "../../rules/spaser/spaser-target";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { SpaserIndicators, SpaserPeriodArgs } from "../../schema/spaser/spaser-figure.type";
import {
  SpaserScheme,
  SpaserSchemeConnection,
  SpaserSchemeFilter,
  SpaserSchemeMember,
  SpaserSchemeMemberConnection,
  SpaserTarget,
  SpaserTargetProgress,
} from "../../schema/spaser/spaser-scheme.type";
import { spaserCells, spaserIndicatorsOf, type SpaserIndicatorsSource } from "./spaser-indicators";

interface TargetProgress {
  readonly target: SpaserTargetRow;
  readonly outcome: LegalOutcome;
}

@Resolver(() => SpaserScheme)
export class SpaserSchemeResolver {
  @Query(() => SpaserScheme, {
    nullable: true,
    description: "A scheme (SPASER) by its identifier; null when there is none that the caller may see.",
  })
  spaserScheme(
    @Arg("id", () => ID, { description: "Identifier of the scheme." }) id: string,
    @Ctx() { loaders }: Scope,
  ): Promise<SpaserSchemeRow | null> {
    return loaders.one(spaserSchemeById, id);
  }

  @Query(() => SpaserSchemeConnection, {
    description: "The schemes (SPASER) that the caller may see, by name.",
  })
  spaserSchemes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => SpaserSchemeFilter, { nullable: true, description: "Which schemes." })
    filter: SpaserSchemeFilter | undefined,
    @Ctx() scope: Scope,
  ): Promise<Page<SpaserSchemeRow>> {
    const { memberSiren } = filter ?? {};
    const isMember = sql`EXISTS (
      SELECT 1 FROM procurement_plans.spaser_scheme_member AS member
      WHERE member.scheme_id = spaser_scheme.id AND member.member_organisation = ${memberSiren})`;
    return loadPage(scope, spaserSchemeList, {
      page,
      order: { field: "NAME", direction: "ASC" },
      conditions: memberSiren == null ? [] : [isMember],
    });
  }

  @FieldResolver(() => SirenScalar, { description: "SIREN of the organisation that leads it (pilote)." })
  leadSiren(@Root() { organisation }: SpaserSchemeRow): string {
    return organisation;
  }

  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article in force on its first day; null when none was.",
  })
  async legalBasis(
    @Root() { validFrom }: SpaserSchemeRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    return articleInForce(await loaders.group(legalBasisTable, wholeLaw), spaserArticleId, validFrom);
  }

  @FieldResolver(() => SpaserSchemeMemberConnection, { description: "Its members, by SIREN." })
  members(
    @Root() { id: parent }: SpaserSchemeRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<SpaserSchemeMemberRow>> {
    return loadPage(scope, membersOfScheme, { parent, page, order: { field: "SIREN", direction: "ASC" } });
  }

  @FieldResolver(() => [SpaserTarget], {
    description: "The shares that it aims at: one at most for an indicator and a measure.",
  })
  targets(@Root() { id }: SpaserSchemeRow, @Ctx() { loaders }: Scope): Promise<readonly SpaserTargetRow[]> {
    return loaders.group(targetsByScheme, id);
  }

  @FieldResolver(() => SpaserIndicators, {
    description: "The indicators of all its members together over a period, both days included.",
  })
  indicators(
    @Root() { id: key }: SpaserSchemeRow,
    @Args(() => SpaserPeriodArgs) { from, until }: SpaserPeriodArgs,
    @Ctx() scope: Scope,
  ): Promise<SpaserIndicatorsSource> {
    return spaserIndicatorsOf(scope, { owner: "SCHEME", key, from, until });
  }

  @FieldResolver(() => [SpaserTargetProgress], {
    description: "Whether each target was reached over a period, both days included.",
  })
  async progress(
    @Root() { id: key }: SpaserSchemeRow,
    @Args(() => SpaserPeriodArgs) { from, until }: SpaserPeriodArgs,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly TargetProgress[]> {
    const [cells, targets] = await Promise.all([
      spaserCells({ loaders }, { owner: "SCHEME", key, from, until }),
      loaders.group(targetsByScheme, key),
    ]);
    return targets.map((target) => ({
      target,
      outcome: targetOutcome(target, spaserParts(cells, target.indicator)),
    }));
  }
}

@Resolver(() => SpaserSchemeMember)
export class SpaserSchemeMemberResolver {
  @FieldResolver(() => SirenScalar, { description: "SIREN of the organisation." })
  siren(@Root() { memberOrganisation }: SpaserSchemeMemberRow): string {
    return memberOrganisation;
  }
}

@Resolver(() => SpaserTarget)
export class SpaserTargetResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: "The share aimed at, from 0 to 1, to four decimals; never null.",
  })
  share(@Root() { shareBasisPoints }: SpaserTargetRow): number | null {
    return ratio(shareBasisPoints, wholeBasisPoints);
  }
}
