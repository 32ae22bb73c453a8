import type { Day } from "../../../../shared/kernel/day";
import type { Scope } from "../../context";
import { buyerBySiret } from "../../loaders/buyers/buyer.loaders";
import { homogeneousNeedsByKey } from "../../loaders/law/homogeneous-needs.loaders";
import { lawOfDay } from "../../loaders/law/law-of-day";
import type { PlannedProcurementRow } from "../../repositories/plans/planned-procurement.repository";
import { buyerCategoryOf } from "../../rules/law/buyer-category";
import type { BuyerCategory, DatedLaw } from "../../rules/law/dated-law";
import {
  estimation,
  homogeneityKey,
  statusesLeftOut,
  type Estimation,
} from "../../rules/law/homogeneous-needs";
import { procedureFor, type ProcedureAdvice } from "../../rules/law/procedure-for";

export interface NeedAdvice {
  readonly need: PlannedProcurementRow;
  readonly on: Day;
  readonly law: DatedLaw;
  /** Null where the kind of buyer does not tell, or the caller may not see the buyer. */
  readonly buyerCategory: BuyerCategory | null;
  readonly estimated: Estimation;
  readonly advice: ProcedureAdvice;
}

/**
 * The procedure for a planned procurement, its homogeneous needs included, as far as the caller may see them; null
 * for one that was given up or put off to another year. A need whose buyer the caller may not see has no advice, since thresholds depend on the buyer.
 */
export async function adviseOnNeed(
  { loaders, today }: Scope,
  need: PlannedProcurementRow,
  on: Day | undefined,
): Promise<NeedAdvice | null> {
  if (statusesLeftOut.includes(need.status)) return null;
  const day = on ?? need.noticeOn ?? today;
  const key = homogeneityKey(need);
  const [law, buyer, needs] = await Promise.all([
    lawOfDay(loaders, day),
    loaders.one(buyerBySiret, need.buyerSiret),
    key === null ? [] : loaders.group(homogeneousNeedsByKey, key),
  ]);
  const estimated = estimation(need, needs, law);
  const buyerCategory = buyer === null ? null : buyerCategoryOf(buyer.kind);
  const question = {
    valueCents: estimated.valueCents,
    nature: need.nature,
    buyerCategory,
    // Each need was counted by its own duration.
    durationMonths: null,
  };
  return { need, on: day, law, buyerCategory, estimated, advice: procedureFor(question, law) };
}
