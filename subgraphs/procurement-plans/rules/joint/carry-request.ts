import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { LineStatus } from "../plans/line-transition";
import { longestText } from "../plans/planning-bounds";
import { requiredTextFaults } from "../plans/text-faults";
import { jointStatusInFrench, type JointStatus } from "./joint-transition";

export type CarryState = "ASKED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";

/** Who is asked answers; who asked withdraws. */
export type CarryStep = "ACCEPT" | "REFUSE" | "WITHDRAW";

/** Every change of state that exists: what was answered or withdrawn is asked anew. */
export const carryTransitions: Readonly<
  Record<CarryStep, { readonly from: CarryState; readonly to: Exclude<CarryState, "ASKED"> }>
> = {
  ACCEPT: { from: "ASKED", to: "ACCEPTED" },
  REFUSE: { from: "ASKED", to: "REFUSED" },
  WITHDRAW: { from: "ASKED", to: "WITHDRAWN" },
};

const alreadyInFrench: Readonly<Record<CarryState, string>> = {
  ASKED: "est en attente",
  ACCEPTED: "a été acceptée",
  REFUSED: "a été refusée",
  WITHDRAWN: "a été retirée",
};

/** Why a request does not take a step; null when it does. */
export function carryStepFault(step: CarryStep, state: CarryState): RuleFault | null {
  if (carryTransitions[step].from === state) return null;
  return refusedTransition(
    "TRANSITION_NOT_ALLOWED",
    `Cette demande ${alreadyInFrench[state]} : elle ne change plus, adressez-en une autre.`,
  );
}

/** Why a refusal without a reason is none; null when it is one. */
export function refusalReasonFault(reason: string | null): RuleFault | null {
  return (reason ?? "").trim() === ""
    ? invalid(
        "REASON_MISSING",
        "Dites pourquoi vous refusez de porter cet achat : le demandeur le lira.",
        "reason",
      )
    : null;
}

/** Why a message to the carrier cannot be kept; null when it can. */
export function messageFault(text: string): RuleFault | null {
  return requiredTextFaults({ text, longest: longestText, path: ["message"] })[0] ?? null;
}

export interface AskedLine {
  readonly status: LineStatus;
  readonly isHeld: boolean;
  readonly isAsked: boolean;
  readonly isOwnCarrier: boolean;
}

/** Why nobody is asked to carry a line; null when somebody is. */
export function askingFault({ status, isHeld, isAsked, isOwnCarrier }: AskedLine): RuleFault | null {
  if (isOwnCarrier) {
    return invalid(
      "OWN_CARRIER",
      "Cet acheteur est de votre organisation : demandez à une autre.",
      "carrierSiret",
    );
  }
  if (status !== "OPEN") {
    return refusedTransition("LINE_NOT_OPEN", "Seule une ligne à lancer se confie à un autre acheteur.");
  }
  if (isHeld) {
    return refusedTransition(
      "LINE_HELD",
      "Cette ligne s'achète déjà dans un groupement : retirez-la d'abord.",
    );
  }
  return isAsked
    ? refusedTransition(
        "ALREADY_ASKED",
        "Une demande attend déjà sa réponse pour cette ligne : retirez-la d'abord.",
      )
    : null;
}

/** Why an accepted request does not lead into a joint procurement; null when it does. */
export function carryingJointFault(status: JointStatus): RuleFault | null {
  return status === "FORMING"
    ? null
    : refusedTransition(
        "JOINT_NOT_FORMING",
        `Ce groupement est ${jointStatusInFrench[status]} : le demandeur ne pourrait plus le rejoindre.`,
      );
}
