import { refusedTransition, type RuleFault } from "../../../../shared/kernel/rule-fault";

/** What an organisation decided about an opportunity. */
export type FollowState = "NONE" | "FOLLOWED" | "DISMISSED";

export type FollowStep = "FOLLOW" | "UNFOLLOW" | "DISMISS" | "RESTORE";

interface FollowTransition {
  readonly from: readonly FollowState[];
  readonly to: FollowState;
  readonly refusal: string;
}

/** Every decision that can be taken, and from where. */
export const followTransitions: Readonly<Record<FollowStep, FollowTransition>> = {
  FOLLOW: {
    from: ["NONE", "DISMISSED"],
    to: "FOLLOWED",
    refusal: "Votre organisation suit déjà cette opportunité.",
  },
  UNFOLLOW: {
    from: ["FOLLOWED"],
    to: "NONE",
    refusal: "Votre organisation ne suit pas cette opportunité.",
  },
  DISMISS: {
    from: ["NONE", "FOLLOWED"],
    to: "DISMISSED",
    refusal: "Votre organisation a déjà écarté cette opportunité.",
  },
  RESTORE: {
    from: ["DISMISSED"],
    to: "NONE",
    refusal: "Votre organisation n'a pas écarté cette opportunité.",
  },
};

/** Why a step cannot be taken from a state; null when it can. */
export function followFault(step: FollowStep, state: FollowState): RuleFault | null {
  const { from, refusal } = followTransitions[step];
  return from.includes(state) ? null : refusedTransition("TRANSITION_NOT_ALLOWED", refusal);
}
