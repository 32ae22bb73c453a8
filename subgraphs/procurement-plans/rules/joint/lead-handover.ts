import { refusedTransition, reserved, type RuleFault } from "../../../../shared/kernel/rule-fault";
import { jointStatusInFrench, type JointStatus } from "./joint-transition";
import type { MemberState } from "./member-step";

const beforeLaunch: readonly JointStatus[] = ["FORMING", "CONVENTION_SIGNED"];

/** Why the lead is not handed over to an organisation; null when it is. */
export function handOverFault(
  status: JointStatus,
  { state, isLead }: { readonly state: MemberState | "NONE"; readonly isLead: boolean },
): RuleFault | null {
  if (!beforeLaunch.includes(status)) return launchedFault(status);
  if (isLead) return refusedTransition("ALREADY_LEAD", "Cette organisation coordonne déjà le groupement.");
  return state === "JOINED"
    ? null
    : refusedTransition(
        "NOT_JOINED",
        "La coordination ne se confie qu'à un membre qui a rejoint le groupement.",
      );
}

/** Why an organisation does not take the lead over; null when it does. */
export function takeOverFault(
  status: JointStatus,
  { state, isHandedOver }: { readonly state: MemberState | "NONE"; readonly isHandedOver: boolean },
): RuleFault | null {
  if (!isHandedOver) {
    return reserved("NOT_HANDED_OVER", "La coordination n'a pas été confiée à votre organisation.");
  }
  if (!beforeLaunch.includes(status)) return launchedFault(status);
  return state === "JOINED"
    ? null
    : refusedTransition("NOT_JOINED", "Votre organisation n'est plus membre de ce groupement.");
}

function launchedFault(status: JointStatus): RuleFault {
  return refusedTransition(
    "TOO_LATE",
    `Ce groupement est ${jointStatusInFrench[status]} : la coordination ne change plus de mains.`,
  );
}
