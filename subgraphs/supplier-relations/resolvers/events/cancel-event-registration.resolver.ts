import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CancelEventRegistrationInput,
  CancelEventRegistrationPayload,
  CancelEventRegistrationResult,
} from "../../schema/events/cancel-event-registration.type";
import { cancelEventRegistration } from "../../services/cancel-event-registration";

@Resolver()
export class CancelEventRegistrationResolver {
  @Mutation(() => CancelEventRegistrationResult, {
    description:
      "Withdraws a supplier from an event (se désister); a seat given back goes to the first of the waiting list. Asked again, it changes nothing.",
  })
  cancelEventRegistration(
    @Arg("input", () => CancelEventRegistrationInput, { description: "Who, and from which event." })
    input: CancelEventRegistrationInput,
    @Ctx() scope: Scope,
  ): Promise<CancelEventRegistrationPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new CancelEventRegistrationPayload(), await cancelEventRegistration(scope, input)),
    );
  }
}
