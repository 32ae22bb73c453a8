import { compareDays, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";

/** What a contract is awarded for: a line, or one of its lots. */
export interface AwardTarget {
  /** Day planned for the notice; null when not planned. */
  readonly noticeOn: Day | null;
  /** Of the lot, or of the line when it is awarded whole. */
  readonly cpvCode: string;
  /** Null for the line as a whole. */
  readonly lotId: string | null;
  /** Every lot of the line. */
  readonly lotIds: readonly string[];
  /** Of each contract of the line, its lot; null for one of the line as a whole. */
  readonly awardedLotIds: readonly (string | null)[];
}

/** Why a line or a lot is not awarded again; null when it is awarded for the first time. */
export function alreadyAwardedFault({ lotId, awardedLotIds }: AwardTarget): RuleFault | null {
  if (awardedLotIds.includes(null)) {
    return refusedTransition("LINE_AWARDED", "Un marché couvre déjà toute cette ligne.");
  }
  if (lotId === null && awardedLotIds.length > 0) {
    return refusedTransition(
      "LOTS_AWARDED",
      "Des lots de cette ligne sont déjà attribués : attribuez les autres un par un.",
    );
  }
  return awardedLotIds.includes(lotId) ? refusedTransition("LOT_AWARDED", "Ce lot est déjà attribué.") : null;
}

/** Why a contract is not that of its line or lot; null when it can be. */
export function awardContentFault(
  { noticeOn, cpvCode }: Pick<AwardTarget, "noticeOn" | "cpvCode">,
  contract: { readonly notifiedOn: Day; readonly cpvCode: string },
): RuleFault | null {
  if (noticeOn !== null && compareDays(contract.notifiedOn, noticeOn) < 0) {
    return invalid(
      "NOTIFIED_BEFORE_NOTICE",
      `L'avis de cette ligne est prévu le ${formatDayInFrench(noticeOn)} : le marché ne peut pas être notifié avant.`,
      "notifiedOn",
    );
  }
  const division = cpvCode.slice(0, 2);
  return contract.cpvCode.startsWith(division)
    ? null
    : invalid(
        "CPV_OTHER_DIVISION",
        `Le code CPV sort de la division ${division} de la ligne ou du lot.`,
        "cpvCode",
      );
}

/** Whether nothing of the line is left to award once this is. */
export function completesLine({ lotId, lotIds, awardedLotIds }: AwardTarget): boolean {
  return lotId === null || lotIds.every((each) => each === lotId || awardedLotIds.includes(each));
}
