import type { CreateJointProcurementInput } from "../../schema/joint/create-joint-procurement.type";
import type { JointBringsInput } from "../../schema/joint/joint-brings.input";
import type { Bringing } from "../../services/joint/bring-need";
import type { JointForming } from "../../services/joint/form-joint";

/** What was typed, as the store holds it: texts without the spaces around them, absent things null. */
export function broughtNeed({ value, quantity, unit, plannedProcurementIds }: JointBringsInput): Bringing {
  return {
    valueCents: value,
    quantityHundredths: quantity ?? null,
    unit: unit?.trim() ?? null,
    plannedProcurementIds,
  };
}

export function formingOf(input: CreateJointProcurementInput): JointForming {
  const { brings, cpvCode = null, nature = null, domainId = null } = input;
  const { durationMonths = null, lastDayToJoin = null, poolingOpportunityId = null } = input;
  const { leadBuyerSiret, visibility, invitedBuyerSirets } = input;
  return {
    ...{ leadBuyerSiret, visibility, invitedBuyerSirets },
    title: input.title.trim(),
    need: input.need.trim(),
    ...{ cpvCode, nature, domainId, durationMonths, lastDayToJoin, poolingOpportunityId },
    brings: brings == null ? null : broughtNeed(brings),
  };
}
