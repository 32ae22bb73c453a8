import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import type { Scope } from "../../context";
import { legalBasisTable, procurementThresholdTable, wholeLaw } from "../../loaders/law/law.loaders";
import type { LegalBasisRow, ProcurementThresholdRow } from "../../repositories/law/law.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { isInForce } from "../../rules/in-force";
import { articleInForce, articlesCompleting } from "../../rules/law/legal-basis-in-force";
import { LegalBasisListArgs } from "../../schema/law/legal-basis-list.args";
import { LegalBasis, LegalBasisConnection } from "../../schema/law/legal-basis.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";
import { ProcurementThreshold } from "../../schema/law/procurement-threshold.type";
import { legalBasisPage } from "./legal-basis-page";

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @Query(() => LegalBasisConnection, {
    description: "The articles known, of today and of before (fondements juridiques).",
  })
  legalBases(
    @Args(() => LegalBasisListArgs) args: LegalBasisListArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<LegalBasisRow>> {
    return legalBasisPage(scope, args);
  }

  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article that took its place; null when it is still in force.",
  })
  async successor(
    @Root() { successorId }: LegalBasisRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === successorId) ?? null;
  }

  @FieldResolver(() => [LegalBasis], {
    description: "Articles in force on a day that add a duty to this one, without replacing it.",
  })
  async completedBy(
    @Root() { id }: LegalBasisRow,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<readonly LegalBasisRow[]> {
    return articlesCompleting(await loaders.group(legalBasisTable, wholeLaw), id, on ?? today);
  }
}

/** The law that a planned procurement stands on. */
@Resolver(() => PlannedProcurement)
export class PlannedProcurementLawResolver {
  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article relied upon when the need was written; null when none was declared.",
  })
  async legalBasis(
    @Root() { legalBasisId }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }

  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description:
      "The article in force on a day in the place of `legalBasis`; null when none was declared, or when none of the known texts was in force that day.",
  })
  async legalBasisOn(
    @Root() { legalBasisId }: PlannedProcurementRow,
    @Arg("day", () => DateScalar, { description: "The day." }) day: string,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    if (legalBasisId === null) return null;
    return articleInForce(await loaders.group(legalBasisTable, wholeLaw), legalBasisId, day);
  }
}

@Resolver(() => ProcurementThreshold)
export class ProcurementThresholdResolver {
  @Query(() => [ProcurementThreshold], {
    description: "The thresholds in force on a day, each with its source.",
  })
  async procurementThresholds(
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<readonly ProcurementThresholdRow[]> {
    const thresholds = await loaders.group(procurementThresholdTable, wholeLaw);
    return thresholds.filter((threshold) => isInForce(threshold, on ?? today));
  }

  @FieldResolver(() => Money, { description: "The amount, excluding VAT." })
  value(@Root() { valueCents }: ProcurementThresholdRow): Money {
    return money(valueCents);
  }

  @FieldResolver(() => LegalBasis, { nullable: true, description: "The article that sets it." })
  async legalBasis(
    @Root() { legalBasisId }: ProcurementThresholdRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }
}
