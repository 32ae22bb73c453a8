import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  WithdrawJointInvitationInput,
  WithdrawJointInvitationPayload,
  WithdrawJointInvitationResult,
} from "../../schema/joint/withdraw-joint-invitation.type";
import { withdrawInvitation } from "../../services/joint/withdraw-invitation";

@Resolver()
export class WithdrawJointInvitationResolver {
  @Mutation(() => WithdrawJointInvitationResult, {
    description: "Takes back an invitation that was not answered (retirer une invitation).",
  })
  withdrawJointInvitation(
    @Arg("input", () => WithdrawJointInvitationInput, {
      description: "The joint procurement, and whose invitation.",
    })
    { memberSiren, ...read }: WithdrawJointInvitationInput,
    @Ctx() scope: Scope,
  ): Promise<WithdrawJointInvitationPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await withdrawInvitation(scope, read, memberSiren);
      return Object.assign(new WithdrawJointInvitationPayload(), { jointProcurement });
    });
  }
}
