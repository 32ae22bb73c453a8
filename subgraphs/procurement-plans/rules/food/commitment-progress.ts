import { compareDays, yearOf, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { percentInFrench } from "../../../../shared/kernel/french-percent";
import type { LegalOutcome } from "../law/legal-outcome";
import { foodShares, type FoodCell, type FoodMeasure } from "./food-shares";
import type { FoodPeriod } from "./food-year";
import { measuredPercent, missingCents, shareOutcome, type ShareMeasure } from "./share-measure";

/** What a council promised. */
export interface CommitmentTerms {
  /** Stable code of what is measured. */
  readonly metric: string;
  /** In hundredths of a percent; null when no figure was voted. */
  readonly targetHundredths: number | null;
  /** Day by which to reach it; null when none was set. */
  readonly dueOn: Day | null;
}

export interface CommitmentProgressFigures {
  /** Day of which the spend is looked at: the one asked, or the due day once it has passed. */
  readonly measuredOn: Day;
  /** Calendar year measured; null when nothing is. */
  readonly measuredYear: number | null;
  readonly measuredPercent: number | null;
  readonly missingCents: bigint | null;
  readonly outcome: LegalOutcome;
  readonly explanation: string;
}

interface YearlyCell extends FoodCell {
  readonly year: number;
}

/** The metrics of commitments that food spend answers. Every other one is told to be unknown here, never guessed. */
const measuredMetrics: readonly FoodMeasure[] = [
  "ORGANIC_SHARE",
  "QUALITY_SHARE",
  "MEAT_AND_FISH_QUALITY_SHARE",
  "FAIR_TRADE_SHARE",
  "LOCAL_SHARE",
];

/** The spend that tells where a commitment stands on a day: that of the year, or of the year before it at its beginning. */
export function commitmentPeriod({ dueOn }: Pick<CommitmentTerms, "dueOn">, on: Day): FoodPeriod {
  const until = dueOn !== null && compareDays(dueOn, on) < 0 ? dueOn : on;
  return { years: [yearOf(until) - 1, yearOf(until)], until };
}

/**
 * Where a commitment stands on a day, by the spend of the latest year in which anything was bought by then. Short of
 * the target is a failure only once the due day has passed.
 */
export function commitmentProgress(
  terms: CommitmentTerms,
  on: Day,
  cells: readonly YearlyCell[],
): CommitmentProgressFigures {
  const { until: measuredOn } = commitmentPeriod(terms, on);
  const unknown = { measuredOn, measuredYear: null, measuredPercent: null, missingCents: null } as const;
  const metric = measuredMetrics.find((each) => each === terms.metric);
  if (metric === undefined) {
    return undetermined(
      unknown,
      "Cet engagement ne se mesure pas sur les achats alimentaires : rien ne peut en être dit ici.",
    );
  }
  const measuredYear = Math.max(...cells.map(({ year }) => year));
  const measure = foodShares(cells.filter(({ year }) => year === measuredYear))?.measures[metric];
  if (measure === undefined || measure.wholeCents === 0n) {
    return undetermined(
      unknown,
      "Aucun achat de ces produits n'est visible pour cette période : on ne peut pas mesurer.",
    );
  }
  return judged(terms, on, { measuredOn, measuredYear, measure });
}

interface Measured {
  readonly measuredOn: Day;
  readonly measuredYear: number;
  readonly measure: ShareMeasure;
}

function judged(
  { targetHundredths, dueOn }: CommitmentTerms,
  on: Day,
  { measuredOn, measuredYear, measure }: Measured,
): CommitmentProgressFigures {
  const percent = measuredPercent(measure);
  const figures = { measuredOn, measuredYear, measuredPercent: percent };
  const found = `${percentInFrench(percent ?? 0)} des achats de ${measuredYear.toString()}, au ${formatDayInFrench(measuredOn)}`;
  if (targetHundredths === null) {
    return undetermined({ ...figures, missingCents: null }, `${found} ; aucune part chiffrée n'a été votée.`);
  }
  const target = `${found}, pour ${percentInFrench(targetHundredths / 100)}`;
  const known = { ...figures, missingCents: missingCents(measure, targetHundredths) };
  switch (shareOutcome(measure, targetHundredths)) {
    case "MET":
      return { ...known, outcome: "MET", explanation: `${target} : l'engagement est atteint.` };
    case "NOT_MET":
      if (dueOn === null) return undetermined(known, `${target} ; aucune échéance n'a été votée.`);
      return compareDays(on, dueOn) > 0
        ? {
            ...known,
            outcome: "NOT_MET",
            explanation: `${target} : l'engagement n'est pas atteint, et son échéance était le ${formatDayInFrench(dueOn)}.`,
          }
        : undetermined(known, `${target} : pas encore atteint, échéance le ${formatDayInFrench(dueOn)}.`);
    default:
      return undetermined(
        known,
        `${target}, mais des achats ne disent pas ce qu'ils sont : on ne peut pas conclure.`,
      );
  }
}

function undetermined(
  figures: Omit<CommitmentProgressFigures, "outcome" | "explanation">,
  explanation: string,
): CommitmentProgressFigures {
  return { ...figures, outcome: "UNDETERMINED", explanation };
}
