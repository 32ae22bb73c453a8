import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  TakeOverJointLeadInput,
  TakeOverJointLeadPayload,
  TakeOverJointLeadResult,
} from "../../schema/joint/take-over-joint-lead.type";
import { takeOverLead } from "../../services/joint/change-lead";

@Resolver()
export class TakeOverJointLeadResolver {
  @Mutation(() => TakeOverJointLeadResult, {
    description: "Takes over the lead of a joint procurement that was offered (reprendre la coordination).",
  })
  takeOverJointLead(
    @Arg("input", () => TakeOverJointLeadInput, { description: "The joint procurement." })
    input: TakeOverJointLeadInput,
    @Ctx() scope: Scope,
  ): Promise<TakeOverJointLeadPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await takeOverLead(scope, input);
      return Object.assign(new TakeOverJointLeadPayload(), { jointProcurement });
    });
  }
}
