import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  InviteToJointProcurementInput,
  InviteToJointProcurementPayload,
  InviteToJointProcurementResult,
} from "../../schema/joint/invite-to-joint-procurement.type";
import { inviteMembers } from "../../services/joint/invite-members";

@Resolver()
export class InviteToJointProcurementResolver {
  @Mutation(() => InviteToJointProcurementResult, {
    description:
      "Invites buyers to a joint procurement that the caller's organisation leads (inviter), anew those that declined or left.",
  })
  inviteToJointProcurement(
    @Arg("input", () => InviteToJointProcurementInput, {
      description: "The joint procurement, and whom to invite.",
    })
    { buyerSirets, ...read }: InviteToJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<InviteToJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await inviteMembers(scope, read, buyerSirets);
      return Object.assign(new InviteToJointProcurementPayload(), { jointProcurement });
    });
  }
}
