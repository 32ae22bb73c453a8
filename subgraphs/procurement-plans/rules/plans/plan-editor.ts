import { refusedTransition, reserved, type RuleFault } from "../../../../shared/kernel/rule-fault";
import type { PlanStatus } from "./plan-transition";

const buyers: readonly string[] = ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"];

/** Why a plan, its lines or its lots are not changed by somebody of its organisation; null when they are. */
export function planEditFault(status: PlanStatus, roles: readonly string[]): RuleFault | null {
  if (status === "CLOSED") {
    return refusedTransition(
      "PLAN_CLOSED",
      "Cette programmation est clôturée : ni elle, ni ses lignes, ni leurs lots ne changent plus.",
    );
  }
  if (status !== "DRAFT" && !roles.some((role) => buyers.includes(role))) {
    return reserved(
      "NOT_PLAN_BUYER",
      "Une programmation adoptée n'est changée que par son acheteur : demandez-lui de reprendre cette modification.",
    );
  }
  return null;
}

/** Why no line of a plan is launched; null when one may be. */
export function planLaunchFault(status: PlanStatus): RuleFault | null {
  return status === "DRAFT"
    ? refusedTransition(
        "PLAN_NOT_ADOPTED",
        "Cette programmation est en préparation : adoptez-la avant de lancer une de ses lignes.",
      )
    : null;
}
