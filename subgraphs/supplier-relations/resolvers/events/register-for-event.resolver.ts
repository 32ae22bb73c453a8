import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RegisterForEventInput,
  RegisterForEventPayload,
  RegisterForEventResult,
} from "../../schema/events/register-for-event.type";
import { registerForEvent } from "../../services/register-for-event";

@Resolver()
export class RegisterForEventResolver {
  @Mutation(() => RegisterForEventResult, {
    description:
      "Registers a supplier for an event (inscrire à un événement): a seat while there are some, then the waiting list. Asked again for the same supplier, it answers the registration already made.",
  })
  registerForEvent(
    @Arg("input", () => RegisterForEventInput, { description: "Who, and for which event." })
    input: RegisterForEventInput,
    @Ctx() scope: Scope,
  ): Promise<RegisterForEventPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new RegisterForEventPayload(), { registration: await registerForEvent(scope, input) }),
    );
  }
}
