import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type { ProcedureAdvice as Advice } from "../../rules/law/procedure-for";
import { lawDay } from "../../rules/pooling/pooled-procedures";
import type { PoolingLever as Lever } from "../../rules/pooling/pooling-levers";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { ProcedureAdvice } from "../../schema/law/procedure-advice.type";
import { PoolingLever } from "../../schema/pooling/pooling-lever.type";
import { PoolingOpportunity } from "../../schema/pooling/pooling-opportunity.type";
import { adviseTogether, explainOpportunity } from "../../services/pooling/advise-on-opportunity";
import type { OpportunityRow } from "./opportunities-of-pool";

/** What the law makes of an opportunity, and all of it in plain words. */
@Resolver(() => PoolingOpportunity)
export class PoolingAdviceResolver {
  @FieldResolver(() => DateScalar, {
    description:
      "Day whose law is applied to it: that of the first notice planned among the needs, or else the day asked about.",
  })
  lawOn(@Root() { lines, on }: OpportunityRow): Day {
    return lawDay(lines, on);
  }

  @FieldResolver(() => ProcedureAdvice, {
    description:
      "The procedure that the needs ask for, bought as one purchase (procédure du groupement), beside `procedureAlone` of each participant. Of buyers of several categories, the heaviest one.",
  })
  async procedureTogether(@Root() row: OpportunityRow, @Ctx() scope: Scope): Promise<Advice> {
    return (await adviseTogether(scope, row)).together;
  }

  @FieldResolver(() => [PoolingLever], {
    description: "Social levers worth looking at together; none when no need declares what suggests one.",
  })
  async levers(@Root() row: OpportunityRow, @Ctx() scope: Scope): Promise<readonly Lever[]> {
    return (await adviseTogether(scope, row)).levers;
  }

  @FieldResolver(() => String, {
    description:
      "All of it in plain French, a paragraph a line: the need, the buyers, the days, the procedure alone and together and why, the levers and the rank.",
  })
  explanation(@Root() row: OpportunityRow, @Ctx() scope: Scope): Promise<string> {
    return explainOpportunity(scope, row);
  }
}

@Resolver(() => PoolingLever)
export class PoolingLeverResolver {
  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article that it rests on; null when it is not known here.",
  })
  async legalBasis(
    @Root() { legalBasisId }: Lever,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }
}
