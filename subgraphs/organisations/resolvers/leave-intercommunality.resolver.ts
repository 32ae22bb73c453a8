import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../shared/graphql/user-error.type";
import type { Scope } from "../context";
import {
  LeaveIntercommunalityInput,
  LeaveIntercommunalityPayload,
  LeaveIntercommunalityResult,
} from "../schema/leave-intercommunality.type";
import { leaveIntercommunality } from "../services/leave-intercommunality";

@Resolver()
export class LeaveIntercommunalityResolver {
  @Mutation(() => LeaveIntercommunalityResult, {
    description: "Records that the caller's organisation leaves an intercommunality (se retirer).",
  })
  leaveIntercommunality(
    @Arg("input", () => LeaveIntercommunalityInput, { description: "Which one, and from when." })
    input: LeaveIntercommunalityInput,
    @Ctx() scope: Scope,
  ): Promise<LeaveIntercommunalityPayload | Refusal["failure"]> {
    return refusable(async () =>
      Object.assign(new LeaveIntercommunalityPayload(), {
        membership: await leaveIntercommunality(scope, input),
      }),
    );
  }
}
