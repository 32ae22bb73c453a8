import { invalid, type RuleFault } from "../../../shared/kernel/rule-fault";

const longestReason = 2_000;

/** Why a reason cannot be recorded; null when it can. */
export function reasonFault(
  reason: string,
  { isRequired }: { readonly isRequired: boolean },
): RuleFault | null {
  if (isRequired && reason.trim() === "") {
    return invalid("REASON_REQUIRED", "Cette décision doit être motivée.", "reason");
  }
  if (reason.length > longestReason) {
    return invalid("REASON_TOO_LONG", `Un motif compte au plus ${longestReason} caractères.`, "reason");
  }
  return reason.includes("\u0000")
    ? invalid(
        "REASON_UNREADABLE",
        "Le motif contient un caractère qui ne peut pas être enregistré.",
        "reason",
      )
    : null;
}
