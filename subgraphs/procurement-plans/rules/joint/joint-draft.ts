import { compareDays, type Day } from "../../../../shared/kernel/day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { codeFaults, type CodeDraft, type DomainCodes } from "../plans/line-codes";
import { longestDurationMonths, longestText, longestTitle } from "../plans/planning-bounds";
import { requiredTextFaults } from "../plans/text-faults";
import { jointStatusInFrench, type JointStatus } from "./joint-transition";

/** What a joint procurement says of itself, which its lead may rewrite while it is being formed. */
export interface JointContent {
  readonly title: string;
  readonly need: string;
  readonly durationMonths: number | null;
  readonly lastDayToJoin: Day | null;
}

/** A joint procurement as its lead forms it. */
export interface JointDraft extends CodeDraft, JointContent {}

/** Everything that is wrong with it, in the order of its form: the first is told. */
export function jointDraftFaults(
  draft: JointDraft,
  { domain, today }: { readonly domain: DomainCodes | null; readonly today: Day },
): readonly RuleFault[] {
  return [
    ...textFaults(draft),
    ...codeFaults(draft, domain),
    ...durationFaults(draft),
    ...lastDayFaults(draft, today),
  ];
}

/** Everything that is wrong with what is to be said from now on: a last day that has passed may stay as it was. */
export function jointContentFaults(
  content: JointContent,
  { present, today }: { readonly present: JointContent; readonly today: Day },
): readonly RuleFault[] {
  const isNewDay = content.lastDayToJoin !== present.lastDayToJoin;
  return [
    ...textFaults(content),
    ...durationFaults(content),
    ...(isNewDay ? lastDayFaults(content, today) : []),
  ];
}

/** Why a joint procurement says of itself what it says; null where it may still be rewritten. */
export function jointContentChangeFault(status: JointStatus): RuleFault | null {
  return status === "FORMING"
    ? null
    : refusedTransition(
        "TOO_LATE",
        `Ce groupement est ${jointStatusInFrench[status]} : son objet et ses dates sont arrêtés.`,
      );
}

function textFaults({ title, need }: JointContent): readonly RuleFault[] {
  return [
    ...requiredTextFaults({ text: title, longest: longestTitle, path: ["title"] }),
    ...requiredTextFaults({ text: need, longest: longestText, path: ["need"] }),
  ];
}

function durationFaults({ durationMonths: months }: JointContent): readonly RuleFault[] {
  if (months === null || (months >= 1 && months <= longestDurationMonths)) return [];
  const range = `La durée se compte de 1 à ${longestDurationMonths.toString()} mois.`;
  return [invalid("DURATION_OUT_OF_RANGE", range, "durationMonths")];
}

function lastDayFaults({ lastDayToJoin }: JointContent, today: Day): readonly RuleFault[] {
  if (lastDayToJoin === null || compareDays(lastDayToJoin, today) >= 0) return [];
  const passed = "Le dernier jour pour rejoindre le groupement est passé.";
  return [invalid("LAST_DAY_PASSED", passed, "lastDayToJoin")];
}
