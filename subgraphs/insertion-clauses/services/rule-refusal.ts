import {
  invalidInput,
  notAllowed,
  Refusal,
  transitionRefused,
  unknownReference,
} from "../../../shared/graphql/user-error.type";
import type { Caller } from "../../../shared/access/caller";
import type { FaultKind, RuleFault } from "../rules/rule-fault";

const failureOf = {
  INVALID_INPUT: invalidInput,
  NOT_ALLOWED: notAllowed,
  TRANSITION_REFUSED: transitionRefused,
} satisfies Record<FaultKind, unknown>;

/** Throws the refusal that a fault stands for; does nothing without a fault. */
export function refuse(fault: RuleFault | null): void {
  if (fault === null) return;
  const { kind, ...text } = fault;
  throw new Refusal(failureOf[kind](text));
}

/** The refusal of something named by the input that does not exist for the caller. */
export function unknown(code: string, message: string, field: string): Refusal {
  return new Refusal(unknownReference({ code, message, path: ["input", field] }));
}

/** The organisation that the caller acts for. Throws Refusal for a caller that acts for none. */
export function actingOrganisation({ organisation }: Caller): string {
  if (organisation !== null) return organisation;
  throw new Refusal(
    notAllowed({ code: "NO_ORGANISATION", message: "Vous devez agir pour une organisation." }),
  );
}
