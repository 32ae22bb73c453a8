import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import { leverRuleTable } from "../../loaders/law/lever-rule.loaders";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type { LeverRuleRow } from "../../repositories/law/lever-rule.repository";
import { isInForce } from "../../rules/in-force";
import { articleInForce } from "../../rules/law/legal-basis-in-force";
import { leverAdvice, type LeverAdvice as Advice } from "../../rules/law/lever-advice";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { LeverAdvice, LeverRule } from "../../schema/law/lever-advice.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";
import type { SuppliedNeed } from "./supplied-need";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementLeverResolver {
  @Directive(
    '@requires(fields: "inclusiveSupply { supplierCount adaptedCount integrationCount turnoverCount meanTurnover { amount } }")',
  )
  @FieldResolver(() => LeverAdvice, {
    nullable: true,
    description:
      "What the inclusive structures that can supply it make possible (conseil de levier), of those that the caller may see. Null while the directory of suppliers does not answer.",
  })
  async leverAdvice(
    @Root() { valueCents, noticeOn, supply = null }: SuppliedNeed,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description: "Day whose rules are applied; the day of its notice when absent, else today.",
    })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<Advice | null> {
    if (supply === null) return null;
    const rules = await loaders.group(leverRuleTable, wholeLaw);
    return leverAdvice({ valueCents, supply }, rules, on ?? noticeOn ?? today);
  }
}

@Resolver(() => LeverAdvice)
export class LeverAdviceResolver {
  @FieldResolver(() => [LegalBasis], {
    description: "The articles that the lever rests on, in force that day; none without a lever.",
  })
  async legalBases(
    @Root() { legalBasisIds, on }: Advice,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly LegalBasisRow[]> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return legalBasisIds.flatMap((id) => articleInForce(articles, id, on) ?? []);
  }

  @FieldResolver(() => LeverRule, {
    nullable: true,
    description: "The rule that decides; null when none does.",
  })
  async rule(@Root() { ruleId }: Advice, @Ctx() { loaders }: Scope): Promise<LeverRuleRow | null> {
    const rules = await loaders.group(leverRuleTable, wholeLaw);
    return rules.find(({ id }) => id === ruleId) ?? null;
  }

  @Query(() => [LeverRule], {
    description: "The rules of advice on levers in force on a day, each with its source (règles de conseil).",
  })
  async leverRules(
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<readonly LeverRuleRow[]> {
    const rules = await loaders.group(leverRuleTable, wholeLaw);
    return rules.filter((rule) => isInForce(rule, on ?? today));
  }
}
