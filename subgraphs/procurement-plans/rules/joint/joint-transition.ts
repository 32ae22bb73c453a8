import { compareDays, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";

export type JointStatus = "FORMING" | "CONVENTION_SIGNED" | "LAUNCHED" | "AWARDED" | "ABANDONED";

/** A step in the life of a joint procurement, which its lead takes. */
export type JointStep = "SIGN" | "LAUNCH" | "AWARD" | "ABANDON";

interface JointTransition {
  readonly from: readonly JointStatus[];
  readonly to: JointStatus;
  /** « … il ne peut pas être … » */
  readonly participle: string;
  /** Field of the input that gives the day of the step. */
  readonly dayField: string;
}

/** Every change of status that exists. What was awarded or abandoned changes no more: no transition leaves it. */
export const jointTransitions: Readonly<Record<JointStep, JointTransition>> = {
  SIGN: { from: ["FORMING"], to: "CONVENTION_SIGNED", participle: "conventionné", dayField: "signedOn" },
  LAUNCH: { from: ["CONVENTION_SIGNED"], to: "LAUNCHED", participle: "lancé", dayField: "launchedOn" },
  AWARD: { from: ["LAUNCHED"], to: "AWARDED", participle: "attribué", dayField: "awardedOn" },
  ABANDON: {
    from: ["FORMING", "CONVENTION_SIGNED", "LAUNCHED"],
    to: "ABANDONED",
    participle: "abandonné",
    dayField: "abandonedOn",
  },
};

export const jointStatusInFrench: Readonly<Record<JointStatus, string>> = {
  FORMING: "en constitution",
  CONVENTION_SIGNED: "conventionné",
  LAUNCHED: "lancé",
  AWARDED: "attribué",
  ABANDONED: "abandonné",
};

/** A joint procurement as the steps look at it. */
export interface JointState {
  readonly status: JointStatus;
  readonly conventionSignedOn: Day | null;
  readonly launchedOn: Day | null;
}

/** Why a joint procurement does not take a step on a day; null when it does. The first fault found is told. */
export function jointStepFault(
  step: JointStep,
  { status, conventionSignedOn, launchedOn }: JointState,
  { on, today }: { readonly on: Day; readonly today: Day },
): RuleFault | null {
  const { from, participle, dayField } = jointTransitions[step];
  if (!from.includes(status)) {
    return refusedTransition(
      "TRANSITION_NOT_ALLOWED",
      `Ce groupement est ${jointStatusInFrench[status]} : il ne peut pas être ${participle}.`,
    );
  }
  if (compareDays(on, today) > 0) {
    return invalid(
      "DAY_IN_FUTURE",
      "La date est dans l'avenir : donnez au plus tard la date du jour.",
      dayField,
    );
  }
  const previous = launchedOn ?? conventionSignedOn;
  if (previous === null || compareDays(on, previous) >= 0) return null;
  const day = formatDayInFrench(previous);
  return invalid(
    "DAY_BEFORE_PREVIOUS_STEP",
    `La date précède celle de l'étape précédente, le ${day}.`,
    dayField,
  );
}

/** Why a reason for giving up is none; null when it is one. */
export function abandonReasonFault(reason: string): RuleFault | null {
  return reason.trim() === ""
    ? invalid("REASON_MISSING", "Dites pourquoi ce groupement est abandonné.", "reason")
    : null;
}

/** Why a reference of a convention is none; null when it is one. */
export function conventionReferenceFault(reference: string): RuleFault | null {
  return reference.trim() === ""
    ? invalid(
        "REFERENCE_MISSING",
        "Donnez la référence de la convention : celle de la délibération, par exemple.",
        "reference",
      )
    : null;
}
