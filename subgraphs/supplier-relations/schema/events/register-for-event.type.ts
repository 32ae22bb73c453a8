import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import {
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../../shared/graphql/user-error.type";
import { EventRegistration } from "./event-registration.type";

@InputType({ description: "A supplier that wants to take part in an event." })
export class RegisterForEventInput {
  @Field(() => ID, { description: "The event." })
  readonly eventId!: string;

  @Field(() => SiretScalar, {
    description:
      "The supplier: one of the caller's organisation, or any one when that organisation holds the event.",
  })
  readonly supplierSiret!: string;
}

@ObjectType({ description: "The supplier has a seat or a place on the waiting list." })
export class RegisterForEventPayload {
  @Field(() => EventRegistration, { description: "The registration; its `status` tells which of the two." })
  readonly registration!: EventRegistration;
}

export const RegisterForEventResult = createUnionType({
  name: "RegisterForEventResult",
  description: "The registration, or why it was refused.",
  types: () =>
    [RegisterForEventPayload, UnknownReferenceError, TransitionRefusedError, NotAllowedError] as const,
});
