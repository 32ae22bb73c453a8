import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  DeclineJointInvitationInput,
  DeclineJointInvitationPayload,
  DeclineJointInvitationResult,
} from "../../schema/joint/decline-joint-invitation.type";
import { declineInvitation } from "../../services/joint/answer-invitation";

@Resolver()
export class DeclineJointInvitationResolver {
  @Mutation(() => DeclineJointInvitationResult, {
    description:
      "Makes the caller's organisation decline an invitation, with a reason that the lead reads (décliner).",
  })
  declineJointInvitation(
    @Arg("input", () => DeclineJointInvitationInput, { description: "The joint procurement, and why." })
    { reason, ...read }: DeclineJointInvitationInput,
    @Ctx() scope: Scope,
  ): Promise<DeclineJointInvitationPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await declineInvitation(scope, read, reason.trim());
      return Object.assign(new DeclineJointInvitationPayload(), { jointProcurement });
    });
  }
}
