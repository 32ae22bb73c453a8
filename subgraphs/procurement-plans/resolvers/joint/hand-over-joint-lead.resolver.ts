import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  HandOverJointLeadInput,
  HandOverJointLeadPayload,
  HandOverJointLeadResult,
} from "../../schema/joint/hand-over-joint-lead.type";
import { handOverLead } from "../../services/joint/change-lead";

@Resolver()
export class HandOverJointLeadResolver {
  @Mutation(() => HandOverJointLeadResult, {
    description:
      "Offers the lead of a joint procurement to another member (confier la coordination): it leads once it takes over.",
  })
  handOverJointLead(
    @Arg("input", () => HandOverJointLeadInput, { description: "The joint procurement, and the member." })
    { memberSiren, ...read }: HandOverJointLeadInput,
    @Ctx() scope: Scope,
  ): Promise<HandOverJointLeadPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await handOverLead(scope, read, memberSiren ?? null);
      return Object.assign(new HandOverJointLeadPayload(), { jointProcurement });
    });
  }
}
