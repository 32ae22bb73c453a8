import type { Caller } from "../access/caller";
import {
  invalidInput,
  notAllowed,
  Refusal,
  transitionRefused,
  unknownReference,
  versionConflict,
} from "../graphql/user-error.type";
import type { FaultKind, RuleFault } from "../kernel/rule-fault";

const failureOf = {
  INVALID_INPUT: invalidInput,
  UNKNOWN_REFERENCE: unknownReference,
  NOT_ALLOWED: notAllowed,
  TRANSITION_REFUSED: transitionRefused,
  VERSION_CONFLICT: versionConflict,
} satisfies Record<FaultKind, unknown>;

/** Throws the refusal that a fault stands for; does nothing without a fault. */
export function refuse(fault: RuleFault | null): void {
  if (fault === null) return;
  const { kind, ...text } = fault;
  throw new Refusal(failureOf[kind](text));
}

/** The refusal of something named by the input that does not exist for the caller. */
export function unknown(code: string, message: string, ...path: readonly string[]): Refusal {
  return new Refusal(unknownReference({ code, message, path: ["input", ...path] }));
}

/** The refusal of something named by the input that is for another organisation to use or to change. */
export function notOwn(code: string, message: string, ...path: readonly string[]): Refusal {
  return new Refusal(notAllowed({ code, message, path: ["input", ...path] }));
}

/** The refusal of a change of something that changed since it was read. */
export function changedMeanwhile(code: string, message: string): Refusal {
  return new Refusal(versionConflict({ code, message, path: ["input", "version"] }));
}

/** The organisation that the caller acts for. Throws Refusal for a caller that acts for none. */
export function actingOrganisation({ organisation }: Caller): string {
  if (organisation !== null) return organisation;
  throw new Refusal(
    notAllowed({ code: "NO_ORGANISATION", message: "Vous devez agir pour une organisation." }),
  );
}
