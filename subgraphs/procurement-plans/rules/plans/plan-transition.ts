import { compareDays, type Day } from "../../../../shared/kernel/day";

export type PlanStatus = "DRAFT" | "ADOPTED" | "PUBLISHED" | "CLOSED";

/** A step in the life of a plan. */
export type PlanStep = "ADOPT" | "PUBLISH" | "CLOSE";

interface Transition {
  readonly from: PlanStatus;
  readonly to: PlanStatus;
  /** « … ne peut pas être … » */
  readonly participle: string;
  /** Field of the input that gives the day of the step. */
  readonly dayField: "adoptedOn" | "publishedOn" | "closedOn";
  /** Whether its lines must all be awarded, abandoned or carried over: none is left that nobody could change any more. */
  readonly isSettling: boolean;
}

/**
 * Every change of status that exists. A closed plan changes no more: no transition leaves it, and it is not closed while
 * one of its lines is still to be launched or awarded.
 */
export const planTransitions: Readonly<Record<PlanStep, Transition>> = {
  ADOPT: { from: "DRAFT", to: "ADOPTED", participle: "adoptée", dayField: "adoptedOn", isSettling: false },
  PUBLISH: {
    from: "ADOPTED",
    to: "PUBLISHED",
    participle: "publiée",
    dayField: "publishedOn",
    isSettling: false,
  },
  CLOSE: { from: "PUBLISHED", to: "CLOSED", participle: "clôturée", dayField: "closedOn", isSettling: true },
};

const statusInFrench: Readonly<Record<PlanStatus, string>> = {
  DRAFT: "en préparation",
  ADOPTED: "adoptée",
  PUBLISHED: "publiée",
  CLOSED: "clôturée",
};

/** A plan as the rule looks at it. */
export interface PlanState {
  readonly status: PlanStatus;
  readonly adoptedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly lineCount: number;
  /** Lines that are to be launched, or launched and not awarded yet. */
  readonly unsettledCount: number;
}

export interface PlanStepFault {
  /** Whether the state of the plan or the input is at fault. */
  readonly cause: "STATE" | "INPUT";
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Why a plan cannot take a step on a day; null when it can. The first fault found is told. */
export function planStepFault(
  step: PlanStep,
  plan: PlanState,
  { on, today }: { readonly on: Day; readonly today: Day },
): PlanStepFault | null {
  const { from, participle, dayField, isSettling } = planTransitions[step];
  if (plan.status !== from) {
    return stateFault(
      "TRANSITION_NOT_ALLOWED",
      `Cette programmation est ${statusInFrench[plan.status]} : elle ne peut pas être ${participle}.`,
    );
  }
  if (plan.lineCount === 0) {
    return stateFault(
      "PLAN_EMPTY",
      `Cette programmation n'a aucune ligne : elle ne peut pas être ${participle}.`,
    );
  }
  if (isSettling && plan.unsettledCount > 0) return stateFault("LINES_UNSETTLED", unsettledText(plan));
  if (compareDays(on, today) > 0) {
    return inputFault(
      "DAY_IN_FUTURE",
      "La date est dans l'avenir : donnez au plus tard la date du jour.",
      dayField,
    );
  }
  const previous = plan.publishedOn ?? plan.adoptedOn;
  return previous === null || compareDays(on, previous) >= 0
    ? null
    : inputFault("DAY_BEFORE_PREVIOUS_STEP", "La date précède celle de l'étape précédente.", dayField);
}

function unsettledText({ unsettledCount: count }: PlanState): string {
  return count === 1
    ? "Une ligne de cette programmation est encore à lancer ou en consultation : reportez-la, attribuez-la ou abandonnez-la avant de clôturer."
    : `${count.toString()} lignes de cette programmation sont encore à lancer ou en consultation : reportez-les, attribuez-les ou abandonnez-les avant de clôturer.`;
}

function stateFault(code: string, message: string): PlanStepFault {
  return { cause: "STATE", code, message, path: ["input", "planId"] };
}

function inputFault(code: string, message: string, field: string): PlanStepFault {
  return { cause: "INPUT", code, message, path: ["input", field] };
}
