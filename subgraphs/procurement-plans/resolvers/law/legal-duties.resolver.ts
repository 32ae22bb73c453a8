import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import { legalBasisTable, wholeLaw } from "../../loaders/law/law.loaders";
import { exemptionById } from "../../loaders/law/legal-duty.loaders";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import type { DutyExemptionRow } from "../../repositories/law/duty-exemption.repository";
import type { LegalBasisRow } from "../../repositories/law/law.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { DutyCheck } from "../../rules/law/legal-duty";
import { Contract } from "../../schema/contracts/contract.type";
import { DutyExemption } from "../../schema/law/duty-exemption.type";
import { LegalBasis } from "../../schema/law/legal-basis.type";
import { LegalDutyCheck } from "../../schema/law/legal-duty.type";
import { PlannedProcurement } from "../../schema/plans/planned-procurement.type";
import { dutiesOfContract } from "../../services/law/duties-of-contract";
import { dutiesOfNeed } from "../../services/law/duties-of-need";

@Resolver(() => PlannedProcurement)
export class PlannedProcurementDutiesResolver {
  @FieldResolver(() => [LegalDutyCheck], {
    description:
      "What the law asks of it beside its procedure (obligations légales): social and environmental considerations, each once. The value is that of the homogeneous needs that the caller may see. Empty for a need abandoned or carried over.",
  })
  duties(
    @Root() need: PlannedProcurementRow,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description:
        "Day on which the consultation begins, whose law is applied; the day of its notice when absent, else today.",
    })
    on: string | undefined,
    @Ctx() scope: Scope,
  ): Promise<readonly DutyCheck[]> {
    return dutiesOfNeed(scope, need, on);
  }
}

@Resolver(() => Contract)
export class ContractDutiesResolver {
  @FieldResolver(() => [LegalDutyCheck], {
    description:
      "What the law asks of it beside its procedure (obligations légales): social and environmental considerations, publication of its essential data, each once. Publication is judged today, by the law of the day of its notification.",
  })
  duties(
    @Root() contract: ContractRow,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description:
        "Day on which the consultation began, whose law is applied to the considerations; the day of the notice of the planned procurement when absent, else the notification, and then what only later law asks is undetermined.",
    })
    on: string | undefined,
    @Ctx() scope: Scope,
  ): Promise<readonly DutyCheck[]> {
    return dutiesOfContract(scope, contract, on);
  }
}

@Resolver(() => LegalDutyCheck)
export class LegalDutyCheckResolver {
  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: "The article that asks for it; null when it is not known here.",
  })
  async legalBasis(
    @Root() { legalBasisId }: DutyCheck,
    @Ctx() { loaders }: Scope,
  ): Promise<LegalBasisRow | null> {
    const articles = await loaders.group(legalBasisTable, wholeLaw);
    return articles.find(({ id }) => id === legalBasisId) ?? null;
  }

  @FieldResolver(() => DutyExemption, {
    nullable: true,
    description: "The exception by which it is met (exception motivée); null when it is not by one.",
  })
  exemption(@Root() { exemptionId }: DutyCheck, @Ctx() { loaders }: Scope): Promise<DutyExemptionRow | null> {
    return exemptionId === null ? Promise.resolve(null) : loaders.one(exemptionById, exemptionId);
  }
}
