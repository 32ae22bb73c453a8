import { compareDays, type Day } from "../../../../shared/kernel/day";
import { percentInFrench } from "../../../../shared/kernel/french-percent";
import { versionInForce } from "../in-force";
import type { LegalOutcome } from "../law/legal-outcome";
import type { FoodShareFigures } from "./food-shares";
import { measuredPercent, missingCents, shareOutcome } from "./share-measure";

/** The measures that the law sets a target for. */
export const targetedMeasures = ["QUALITY_SHARE", "ORGANIC_SHARE", "MEAT_AND_FISH_QUALITY_SHARE"] as const;

export type TargetedMeasure = (typeof targetedMeasures)[number];

/** A target of the law during some days. */
export interface FoodTarget {
  readonly measure: TargetedMeasure;
  /** Null for every buyer. */
  readonly buyerCategory: "LOCAL_AUTHORITY" | "STATE" | null;
  /** 5000 is 50 %. */
  readonly percentHundredths: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
}

export interface FoodTargetFigures {
  readonly measure: TargetedMeasure;
  /** Null when the law sets none for that year. */
  readonly targetHundredths: number | null;
  readonly measuredPercent: number | null;
  readonly missingCents: bigint | null;
  readonly outcome: LegalOutcome;
  readonly explanation: string;
  readonly source: string | null;
}

export interface FoodYear {
  readonly year: number;
  readonly today: Day;
  /** Null for a buyer that the law does not sort: targets for every buyer alone are then known. */
  readonly buyerCategory: "LOCAL_AUTHORITY" | "STATE" | null;
}

/**
 * Each target of the law against what a year's spend shows. The law judges whole calendar years: a target holds for a
 * year when it is in force on its first day, and a year that is not over is not judged yet.
 */
export function foodTargets(
  figures: FoodShareFigures,
  targets: readonly FoodTarget[],
  { year, today, buyerCategory }: FoodYear,
): readonly FoodTargetFigures[] {
  const isOver = compareDays(today, `${year.toString()}-12-31`) > 0;
  return targetedMeasures.map((measure) => {
    const target = versionInForce(
      targets.filter(
        (each) =>
          each.measure === measure && (each.buyerCategory === null || each.buyerCategory === buyerCategory),
      ),
      `${year.toString()}-01-01`,
    );
    const share = figures.measures[measure];
    const percent = measuredPercent(share);
    if (target === null) {
      return {
        ...{ measure, targetHundredths: null, measuredPercent: percent, missingCents: null },
        ...{ outcome: "NOT_APPLICABLE", source: null },
        explanation: `Aucune part exigée n'est connue pour ${year.toString()}.`,
      };
    }
    const { percentHundredths, source } = target;
    const reached = shareOutcome(share, percentHundredths);
    const outcome = isOver || reached === "NOT_APPLICABLE" ? reached : "UNDETERMINED";
    return {
      ...{ measure, targetHundredths: percentHundredths, measuredPercent: percent, outcome, source },
      missingCents: missingCents(share, percentHundredths),
      explanation: `${isOver ? "" : "L'année n'est pas terminée. "}${explanations[reached]({ percent, percentHundredths })}`,
    };
  });
}

interface Explained {
  readonly percent: number | null;
  readonly percentHundredths: number;
}

const explanations: Readonly<Record<LegalOutcome, (explained: Explained) => string>> = {
  MET: (explained) => `${measured(explained)} : la part exigée est atteinte.`,
  NOT_MET: (explained) => `${measured(explained)} : la part exigée n'est pas atteinte.`,
  UNDETERMINED: (explained) =>
    `${measured(explained)}, mais des achats ne disent pas ce qu'ils sont : on ne peut pas conclure.`,
  NOT_APPLICABLE: () => "Aucun achat de ces produits : rien à mesurer.",
};

function measured({ percent, percentHundredths }: Explained): string {
  return `${percentInFrench(percent ?? 0)} pour ${percentInFrench(percentHundredths / 100)}`;
}
