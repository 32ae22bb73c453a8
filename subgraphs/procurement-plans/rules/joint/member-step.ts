import { compareDays, type Day } from "../../../../shared/kernel/day";
import { formatDayInFrench } from "../../../../shared/kernel/french-day";
import { invalid, refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { jointStatusInFrench, type JointStatus } from "./joint-transition";

export type MemberState = "INVITED" | "JOINED" | "DECLINED" | "LEFT" | "WITHDRAWN";

/** What the lead does with an invitation, and what a member answers. */
export type MemberStep = "INVITE" | "WITHDRAW" | "JOIN" | "DECLINE" | "LEAVE";

interface MemberTransition {
  /** NONE for an organisation that was never invited. */
  readonly from: readonly (MemberState | "NONE")[];
  readonly to: MemberState;
  /** Statuses of the joint procurement in which it may be done. */
  readonly during: readonly JointStatus[];
  /** Why it is not, at another time. */
  readonly tooLate: string;
}

const beforeLaunch: readonly JointStatus[] = ["FORMING", "CONVENTION_SIGNED"];
const always: readonly JointStatus[] = ["FORMING", "CONVENTION_SIGNED", "LAUNCHED", "AWARDED", "ABANDONED"];

/**
 * Every step of a member that exists. A convention is signed by those who joined: nobody is added after it. Members
 * commit to the purchase that is launched: nobody leaves after it.
 */
export const memberTransitions: Readonly<Record<MemberStep, MemberTransition>> = {
  INVITE: {
    from: ["NONE", "DECLINED", "LEFT", "WITHDRAWN"],
    to: "INVITED",
    during: ["FORMING"],
    tooLate: "on n'y invite plus personne",
  },
  WITHDRAW: { from: ["INVITED"], to: "WITHDRAWN", during: always, tooLate: "" },
  JOIN: { from: ["INVITED"], to: "JOINED", during: ["FORMING"], tooLate: "on ne peut plus le rejoindre" },
  DECLINE: { from: ["INVITED"], to: "DECLINED", during: always, tooLate: "" },
  LEAVE: { from: ["JOINED"], to: "LEFT", during: beforeLaunch, tooLate: "on ne peut plus le quitter" },
};

const wrongState: Readonly<Record<MemberStep, Readonly<Record<MemberState | "NONE", string>>>> = {
  INVITE: {
    NONE: "",
    INVITED: "Cette organisation est déjà invitée.",
    JOINED: "Cette organisation est déjà membre de ce groupement.",
    DECLINED: "",
    LEFT: "",
    WITHDRAWN: "",
  },
  WITHDRAW: {
    NONE: "Cette organisation n'est pas invitée.",
    INVITED: "",
    JOINED: "Cette organisation a rejoint le groupement : son invitation ne se retire plus.",
    DECLINED: "Cette organisation a décliné : il n'y a plus d'invitation à retirer.",
    LEFT: "Cette organisation a quitté le groupement : il n'y a plus d'invitation à retirer.",
    WITHDRAWN: "Cette invitation est déjà retirée.",
  },
  JOIN: answers("le rejoindre"),
  DECLINE: answers("décliner"),
  LEAVE: {
    NONE: "Votre organisation n'est pas membre de ce groupement.",
    INVITED: "Votre organisation est invitée : elle peut décliner, elle n'a rien à quitter.",
    JOINED: "",
    DECLINED: "Votre organisation a décliné : elle n'a rien à quitter.",
    LEFT: "Votre organisation a déjà quitté ce groupement.",
    WITHDRAWN: "Votre organisation n'est plus invitée : elle n'a rien à quitter.",
  },
};

function answers(verb: string): Readonly<Record<MemberState | "NONE", string>> {
  return {
    NONE: `Votre organisation n'est pas invitée : elle ne peut pas ${verb}.`,
    INVITED: "",
    JOINED: "Votre organisation est déjà membre de ce groupement.",
    DECLINED: "Votre organisation a décliné : demandez au coordonnateur de l'inviter de nouveau.",
    LEFT: "Votre organisation a quitté ce groupement : demandez au coordonnateur de l'inviter de nouveau.",
    WITHDRAWN: `L'invitation a été retirée : votre organisation ne peut plus ${verb}.`,
  };
}

export interface MemberStanding {
  readonly state: MemberState | "NONE";
  readonly isLead: boolean;
  readonly status: JointStatus;
  /** Null when none was set. */
  readonly lastDayToJoin: Day | null;
}

/** Why a step of a member is refused today; null when it is taken. The first fault found is told. */
export function memberStepFault(
  step: MemberStep,
  { state, isLead, status, lastDayToJoin }: MemberStanding,
  today: Day,
): RuleFault | null {
  const { from, during, tooLate } = memberTransitions[step];
  if (step === "LEAVE" && isLead) {
    return refusedTransition(
      "LEAD_STAYS",
      "Le coordonnateur ne quitte pas le groupement : confiez d'abord la coordination à un autre membre.",
    );
  }
  if (!from.includes(state)) return refusedTransition("TRANSITION_NOT_ALLOWED", wrongState[step][state]);
  if (!during.includes(status)) {
    return refusedTransition("TOO_LATE", `Ce groupement est ${jointStatusInFrench[status]} : ${tooLate}.`);
  }
  const isJoining = step === "INVITE" || step === "JOIN";
  if (!isJoining || lastDayToJoin === null || compareDays(today, lastDayToJoin) <= 0) return null;
  return refusedTransition(
    "LAST_DAY_PASSED",
    `On pouvait rejoindre ce groupement jusqu'au ${formatDayInFrench(lastDayToJoin)}.`,
  );
}

/** Why a reason for declining is none; null when it is one. */
export function declineReasonFault(reason: string): RuleFault | null {
  return reason.trim() === ""
    ? invalid(
        "REASON_MISSING",
        "Dites pourquoi votre organisation décline : le coordonnateur le lira.",
        "reason",
      )
    : null;
}
