import { refuse, unknown } from "../../../../shared/commands/refuse";
import { cpvDigits } from "../../../../shared/kernel/cpv-code";
import type { Db, Scope } from "../../context";
import {
  purchasingDomainsById,
  type PurchasingDomainRow,
} from "../../repositories/domains/purchasing-domain.repository";
import { legalBases } from "../../repositories/law/law.repository";
import type { LineColumns } from "../../repositories/plans/line-writes.repository";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import type { ProcurementPlanRow } from "../../repositories/plans/procurement-plan.repository";
import { lineFaults, type LineDraft } from "../../rules/plans/line-draft";
import { publicLineFaults, sharingAs, sharingFaults, type Visibility } from "../../rules/plans/sharing";

/** A line as its editor wrote it. */
export interface LineContent extends LineDraft {
  readonly visibility: Visibility;
  readonly domainId: string | null;
  readonly legalBasisId: string | null;
  readonly considerations: LineColumns["considerations"];
}

export interface CheckedLine {
  readonly plan: ProcurementPlanRow;
  /** The line that is changed; null for a new one. */
  readonly present: Pick<PlannedProcurementRow, "visibility" | "pool"> | null;
}

/** What is to be written of a line. Throws Refusal with the first fault, in the order of the form. */
export async function checkedLine(
  db: Db,
  { caller }: Scope,
  content: LineContent,
  { plan, present }: CheckedLine,
): Promise<LineColumns> {
  const domain = content.domainId === null ? null : await knownDomain(db, content.domainId);
  if (content.legalBasisId !== null) await checkLegalBasis(db, content.legalBasisId);
  const draft = { ...content, cpvCode: cpvDigits(content.cpvCode) };
  const sharing = sharingAs(content.visibility, { present, pools: caller.pools });
  const [fault = null] = [
    ...lineFaults(draft, { plan, domain }),
    ...sharingFaults(sharing),
    // A line that is public already stays so when its plan no longer is.
    ...(present?.visibility === "PUBLIC" ? [] : publicLineFaults(sharing.visibility, plan.visibility)),
  ];
  refuse(fault);
  return {
    ...sharing,
    domainOrganisation: domain?.organisation ?? null,
    domainId: draft.domainId,
    need: draft.need.trim(),
    description: draft.description.trim(),
    cpvCode: draft.cpvCode,
    valueCents: draft.valueCents,
    quantityHundredths: draft.quantityHundredths,
    unit: draft.unit?.trim() ?? null,
    nature: draft.nature,
    noticeOn: draft.noticeOn,
    startOn: draft.startOn,
    latestNeededOn: draft.latestNeededOn,
    durationMonths: draft.durationMonths,
    considerations: [...new Set(draft.considerations)],
    legalBasisId: draft.legalBasisId,
  };
}

async function knownDomain(db: Db, id: string): Promise<PurchasingDomainRow> {
  const [domain] = await purchasingDomainsById(db, [id]);
  if (domain !== undefined) return domain;
  throw unknown(
    "UNKNOWN_DOMAIN",
    "Ce domaine d'achats n'existe pas, ou ne vous est pas accessible.",
    "domainId",
  );
}

async function checkLegalBasis(db: Db, id: string): Promise<void> {
  const known = await legalBases(db);
  if (known.some((basis) => basis.id === id)) return;
  throw unknown("UNKNOWN_LEGAL_BASIS", "Ce fondement juridique est inconnu du hub.", "legalBasisId");
}
