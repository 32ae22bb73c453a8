import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import {
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";
import { EventRegistration } from "./event-registration.type";

@InputType({ description: "A supplier that withdraws from an event." })
export class CancelEventRegistrationInput {
  @Field(() => ID, { description: "The event." })
  readonly eventId!: string;

  @Field(() => SiretScalar, {
    description:
      "The supplier: one of the caller's organisation, or any one when that organisation holds the event.",
  })
  readonly supplierSiret!: string;
}

@ObjectType({ description: "The registration is cancelled." })
export class CancelEventRegistrationPayload {
  @Field(() => EventRegistration, { description: "The registration, cancelled." })
  readonly registration!: EventRegistration;

  @Field(() => EventRegistration, {
    nullable: true,
    description: "The registration that left the waiting list for the seat given back; null when none did.",
  })
  readonly promoted!: EventRegistration | null;
}

export const CancelEventRegistrationResult = createUnionType({
  name: "CancelEventRegistrationResult",
  description: "The registration cancelled, or why it was refused.",
  types: () =>
    [CancelEventRegistrationPayload, UnknownReferenceError, TransitionRefusedError, NotAllowedError] as const,
});
