import { compareDays, type Day } from "../../../../shared/kernel/day";
import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { codeFaults, type CodeDraft, type DomainCodes } from "../plans/line-codes";
import { longestDurationMonths, longestText, longestTitle } from "../plans/planning-bounds";
import { requiredTextFaults } from "../plans/text-faults";

/** A joint procurement as its lead forms it. */
export interface JointDraft extends CodeDraft {
  readonly title: string;
  readonly need: string;
  readonly durationMonths: number | null;
  readonly lastDayToJoin: Day | null;
}

/** Everything that is wrong with it, in the order of its form: the first is told. */
export function jointDraftFaults(
  draft: JointDraft,
  { domain, today }: { readonly domain: DomainCodes | null; readonly today: Day },
): readonly RuleFault[] {
  const { title, need, durationMonths: months, lastDayToJoin } = draft;
  const isDuration = months === null || (months >= 1 && months <= longestDurationMonths);
  return [
    ...requiredTextFaults({ text: title, longest: longestTitle, path: ["title"] }),
    ...requiredTextFaults({ text: need, longest: longestText, path: ["need"] }),
    ...codeFaults(draft, domain),
    ...(isDuration
      ? []
      : [
          invalid(
            "DURATION_OUT_OF_RANGE",
            `La durée se compte de 1 à ${longestDurationMonths.toString()} mois.`,
            "durationMonths",
          ),
        ]),
    ...(lastDayToJoin === null || compareDays(lastDayToJoin, today) >= 0
      ? []
      : [
          invalid(
            "LAST_DAY_PASSED",
            "Le dernier jour pour rejoindre le groupement est passé.",
            "lastDayToJoin",
          ),
        ]),
  ];
}
