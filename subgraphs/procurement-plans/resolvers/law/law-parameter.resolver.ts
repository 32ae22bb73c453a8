import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import { lawParameterTable, legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import type { LawParameterRow, LegalBasisRow } from "../../repositories/law/law.repository";
import { isInForce } from "../../rules/in-force";
import { LawParameter } from "../../schema/law/law-parameter.type";
import { LegalBasis } from "../../schema/law/legal-basis.type";

@Resolver(() => LawParameter)
export class LawParameterResolver {
  @Query(() => [LawParameter], {
    description: "The other figures of the law in force on a day, each with its source (paramètres légaux).",
  })
  async lawParameters(
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<readonly LawParameterRow[]> {
    const parameters = await loaders.group(lawParameterTable, wholeLaw);
    return parameters.filter((parameter) => isInForce(parameter, on ?? today));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "The figure, for months and percentages; null for an amount.",
  })
  number(@Root() { unit, value }: LawParameterRow): number | null {
    return unit === "EURO_CENTS" ? null : Number(value);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "The amount, excluding VAT; null for a number.",
  })
  amount(@Root() { unit, value }: LawParameterRow): Money | null {
    return unit === "EURO_CENTS" ? money(value) : null;
  }

  @FieldResolver(() => LegalBasis, { nullable: true, description: "The article that sets it." })
  async legalBasis(
    @Root() { legalBasisId }: LawParameterRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }
}
