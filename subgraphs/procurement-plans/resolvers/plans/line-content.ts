import type { PlannedProcurementContent } from "../../schema/plans/planned-procurement-content.type";
import type { LineContent } from "../../services/plans/checked-line";

/** What an editor wrote of a line, as the service takes it. */
export function lineContent(input: PlannedProcurementContent): LineContent {
  return {
    need: input.need,
    description: input.description,
    cpvCode: input.cpvCode,
    valueCents: input.value,
    quantityHundredths: input.quantity ?? null,
    unit: input.unit ?? null,
    nature: input.nature,
    noticeOn: input.noticeOn ?? null,
    startOn: input.startOn ?? null,
    latestNeededOn: input.latestNeededOn ?? null,
    durationMonths: input.durationMonths ?? null,
    considerations: input.considerations,
    visibility: input.visibility,
    domainId: input.domainId ?? null,
    legalBasisId: input.legalBasisId ?? null,
    lots: input.lots.map(({ number, title, cpvCode, value }) => ({
      number,
      title,
      cpvCode,
      valueCents: value,
    })),
  };
}
