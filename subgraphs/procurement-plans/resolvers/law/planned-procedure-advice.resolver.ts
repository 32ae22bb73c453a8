import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Page } from "../../../../shared/pagination/connection.type";
import { PageArgs } from "../../../../shared/pagination/page-args";
import type { Scope } from "../../context";
import {
  homogeneousPlannedProcurements,
  plannedProcurementItself,
} from "../../loaders/law/homogeneous-needs.loaders";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { homogeneityKey } from "../../rules/law/homogeneous-needs";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { PlannedProcedureAdvice } from "../../schema/law/planned-procedure-advice.type";
import {
  PlannedProcurement,
  PlannedProcurementConnection,
} from "../../schema/plans/planned-procurement.type";
import { adviseOnNeed, type NeedAdvice } from "../../services/law/advise-on-need";
import { plannedProcurementPage } from "../plans/planned-procurement-page";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementAdviceResolver {
  @FieldResolver(() => PlannedProcedureAdvice, {
    nullable: true,
    description:
      "The procedure that the law asks for it (procédure conseillée), its homogeneous needs included: the goods, or the services, of its CPV class that its buyer plans for the year, as far as the caller may see them; works count alone. Null for a need abandoned or carried over to another year.",
  })
  procedureAdvice(
    @Root() need: PlannedProcurementRow,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description: "Day whose law is applied; the day of its notice when absent, else today.",
    })
    on: string | undefined,
    @Ctx() scope: Scope,
  ): Promise<NeedAdvice | null> {
    return adviseOnNeed(scope, need, on);
  }
}

@Resolver(() => PlannedProcedureAdvice)
export class PlannedProcedureAdviceResolver {
  @FieldResolver(() => Money, {
    description:
      "Estimated value (valeur estimée du besoin) excluding VAT: the sum of the homogeneous needs that the caller may see, each counted by its duration.",
  })
  estimatedValue(@Root() { estimated }: NeedAdvice): Money {
    return money(estimated.valueCents);
  }

  @FieldResolver(() => String, {
    description: "Which needs are summed and to how much, in French, with the article.",
  })
  estimation(@Root() { estimated }: NeedAdvice): string {
    return estimated.explanation;
  }

  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article on how the value is estimated; null when it is not known here.",
  })
  async estimationBasis(
    @Root() { estimated }: NeedAdvice,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === estimated.legalBasisId) ?? null;
  }

  @FieldResolver(() => PlannedProcurementConnection, {
    description:
      "The needs summed that the caller may see, this one among them, earliest start first; what was abandoned or carried over to another year is not summed. Works: this one alone.",
  })
  homogeneousNeeds(
    @Root() { need }: NeedAdvice,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() scope: Scope,
  ): Promise<Page<PlannedProcurementRow>> {
    const key = homogeneityKey(need);
    return key === null
      ? plannedProcurementPage(scope, { list: plannedProcurementItself, args, parent: need.id })
      : plannedProcurementPage(scope, { list: homogeneousPlannedProcurements, args, parent: key });
  }
}
