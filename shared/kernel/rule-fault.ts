/** Why a rule refuses, told to the person who asked. */
export interface RuleFault {
  readonly kind: FaultKind;
  /** Stable code, for programs. */
  readonly code: string;
  /** In French. */
  readonly message: string;
  /** Where in `input` the fault lies, from the root; empty when it concerns the whole request. */
  readonly path: readonly string[];
}

/** A wrong value, something that does not exist for the caller, an action reserved to others, a change that the present state does not allow, or that of somebody else meanwhile. */
export type FaultKind =
  "INVALID_INPUT" | "UNKNOWN_REFERENCE" | "NOT_ALLOWED" | "TRANSITION_REFUSED" | "VERSION_CONFLICT";

export function invalid(code: string, message: string, ...path: readonly string[]): RuleFault {
  return { kind: "INVALID_INPUT", code, message, path: ["input", ...path] };
}

export function reserved(code: string, message: string): RuleFault {
  return { kind: "NOT_ALLOWED", code, message, path: [] };
}

export function refusedTransition(code: string, message: string): RuleFault {
  return { kind: "TRANSITION_REFUSED", code, message, path: [] };
}
