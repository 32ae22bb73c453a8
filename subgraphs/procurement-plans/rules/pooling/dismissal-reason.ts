import { invalid, type RuleFault } from "../../../../shared/kernel/rule-fault";

const longest = 500;

/** Why a reason for dismissing an opportunity cannot be accepted; null when it can. */
export function dismissalReasonFault(reason: string): RuleFault | null {
  const length = reason.trim().length;
  if (length === 0) {
    return invalid(
      "REASON_REQUIRED",
      "Dites pourquoi votre organisation écarte cette opportunité.",
      "reason",
    );
  }
  return length <= longest
    ? null
    : invalid("REASON_TOO_LONG", `Le motif compte ${longest.toString()} caractères au plus.`, "reason");
}
