import { compareDays, yearOf, type Day } from "../../../../shared/kernel/day";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { longestDurationMonths } from "./planning-bounds";

/** The days between which a need is to be bought. */
export interface LineWindow {
  readonly noticeOn: Day | null;
  readonly startOn: Day | null;
  readonly latestNeededOn: Day | null;
  readonly durationMonths: number | null;
}

/** Why a window cannot be one, or lies outside of the years of its plan. */
export function windowFaults(
  window: LineWindow,
  years: { readonly year: number; readonly lastYear: number },
): readonly RuleFault[] {
  return [...orderFaults(window), ...yearFaults(window.startOn, years), ...durationFaults(window)];
}

function orderFaults({ noticeOn, startOn, latestNeededOn }: LineWindow): readonly RuleFault[] {
  return [
    ...(isBefore(startOn, noticeOn)
      ? [invalid("WINDOW_REVERSED", "Le début prévu précède l'avis de publicité.", "startOn")]
      : []),
    ...(isBefore(latestNeededOn, startOn) || isBefore(latestNeededOn, noticeOn)
      ? [
          invalid(
            "WINDOW_REVERSED",
            "Le dernier jour voulu précède le début de la fenêtre.",
            "latestNeededOn",
          ),
        ]
      : []),
  ];
}

function yearFaults(
  startOn: Day | null,
  { year, lastYear }: { readonly year: number; readonly lastYear: number },
): readonly RuleFault[] {
  if (startOn === null || (yearOf(startOn) >= year && yearOf(startOn) <= lastYear)) return [];
  const years = year === lastYear ? year.toString() : `${year.toString()}-${lastYear.toString()}`;
  return [invalid("START_OUTSIDE_PLAN", `Le début prévu est hors de la programmation ${years}.`, "startOn")];
}

function durationFaults({ durationMonths }: LineWindow): readonly RuleFault[] {
  if (durationMonths === null || (durationMonths >= 1 && durationMonths <= longestDurationMonths)) return [];
  const limit = longestDurationMonths.toString();
  return [invalid("DURATION_OUT_OF_RANGE", `La durée se compte de 1 à ${limit} mois.`, "durationMonths")];
}

function isBefore(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && compareDays(day, other) < 0;
}
