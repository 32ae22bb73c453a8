import "reflect-metadata";
import { Directive, Field, InterfaceType, ObjectType } from "type-graphql";

/** An expected refusal of a mutation, told to the person who asked. */
@InterfaceType({
  description: "An expected refusal (refus motivé) of a mutation: data to show to the person, not a fault.",
  autoRegisterImplementations: false,
})
export abstract class UserError {
  @Field(() => String, { description: "Stable code of the refusal, in UPPER_CASE, for programs." })
  readonly code!: string;

  @Field(() => String, { description: "Why it was refused, in French, for the person." })
  readonly message!: string;

  @Field(() => [String], {
    description: "Where in `input` the fault lies, from the root; empty when it concerns the whole request.",
  })
  readonly path!: readonly string[];
}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description: "A value of the input cannot be accepted (saisie refusée).",
})
export class InvalidInputError extends UserError {}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description: "Something named by the input does not exist, or is not visible to the caller (introuvable).",
})
export class UnknownReferenceError extends UserError {}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description: "The present state does not allow the change (changement impossible en l'état).",
})
export class TransitionRefusedError extends UserError {}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description:
    "Somebody else changed the same thing meanwhile: read it again, then decide (conflit de versions).",
})
export class VersionConflictError extends UserError {}

@Directive("@shareable")
@ObjectType({
  implements: UserError,
  description: "The caller's organisation or role may not do this (action réservée).",
})
export class NotAllowedError extends UserError {}

type Failure =
  InvalidInputError | UnknownReferenceError | TransitionRefusedError | VersionConflictError | NotAllowedError;

/** Ends a change from inside its transaction: everything is rolled back and the refusal is answered as data. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly failure: Failure) {
    super(failure.code);
  }

  /** The same refusal, read back from where it was stored. */
  static restored(type: string, failure: FailureText): Refusal {
    const known = failureTypes.find(({ name }) => name === type) ?? TransitionRefusedError;
    return new Refusal(Object.assign(new known(), { path: [], ...failure }));
  }
}

/** Every way in which a change is refused, in the order in which unions name them. */
export const failureTypes = [
  InvalidInputError,
  UnknownReferenceError,
  TransitionRefusedError,
  VersionConflictError,
  NotAllowedError,
] as const;

interface FailureText {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[];
}

export function invalidInput(text: FailureText): InvalidInputError {
  return Object.assign(new InvalidInputError(), { path: [], ...text });
}

export function unknownReference(text: FailureText): UnknownReferenceError {
  return Object.assign(new UnknownReferenceError(), { path: [], ...text });
}

export function transitionRefused(text: FailureText): TransitionRefusedError {
  return Object.assign(new TransitionRefusedError(), { path: [], ...text });
}

export function versionConflict(text: FailureText): VersionConflictError {
  return Object.assign(new VersionConflictError(), { path: [], ...text });
}

export function notAllowed(text: FailureText): NotAllowedError {
  return Object.assign(new NotAllowedError(), { path: [], ...text });
}

/** Runs a change and turns a refusal thrown inside it into data; anything else goes on as a fault. */
export async function refusable<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}
