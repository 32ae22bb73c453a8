import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import { exemptionReasonTable, exemptionsByLine } from "../../loaders/law/legal-duty.loaders";
import type { DutyExemptionRow } from "../../repositories/law/duty-exemption.repository";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type { ExemptionReasonRow } from "../../repositories/law/legal-duty.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { isInForce } from "../../rules/in-force";
import { DutyExemption, DutyExemptionReason } from "../../schema/law/duty-exemption.type";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";

@Resolver(() => DutyExemptionReason)
export class DutyExemptionReasonResolver {
  @Query(() => [DutyExemptionReason], {
    description: "The cases in which the law of a day lets a buyer leave a duty aside (motifs d'exception).",
  })
  async dutyExemptionReasons(
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<readonly ExemptionReasonRow[]> {
    const reasons = await loaders.group(exemptionReasonTable, wholeLaw);
    return reasons.filter((reason) => isInForce(reason, on ?? today));
  }

  @FieldResolver(() => LegalBasis, { nullable: true, description: "The article that sets it." })
  async legalBasis(
    @Root() { legalBasisId }: ExemptionReasonRow,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }
}

@Resolver(() => PlannedProcurement)
export class PlannedProcurementExemptionsResolver {
  @FieldResolver(() => [DutyExemption], {
    description:
      "The exceptions that its buyer decided (exceptions motivées), latest first, those taken back among them: one at most stands for each duty.",
  })
  dutyExemptions(
    @Root() { id }: PlannedProcurementRow,
    @Ctx() { loaders }: Scope,
  ): Promise<readonly DutyExemptionRow[]> {
    return loaders.group(exemptionsByLine, id);
  }
}

@Resolver(() => DutyExemption)
export class DutyExemptionResolver {
  @FieldResolver(() => DutyExemptionReason, {
    nullable: true,
    description: "The case that the law knows; null when it is no longer known here.",
  })
  async reason(
    @Root() { reasonCode }: DutyExemptionRow,
    @Ctx() { loaders }: Scope,
  ): Promise<ExemptionReasonRow | null> {
    const reasons = await loaders.group(exemptionReasonTable, wholeLaw);
    return reasons.find(({ code }) => code === reasonCode) ?? null;
  }
}
