import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AwardJointProcurementInput,
  AwardJointProcurementPayload,
  AwardJointProcurementResult,
} from "../../schema/joint/award-joint-procurement.type";
import { awardJoint } from "../../services/joint/take-joint-step";

@Resolver()
export class AwardJointProcurementResolver {
  @Mutation(() => AwardJointProcurementResult, {
    description:
      "Awards a joint procurement (attribuer), with the part of each member: the lines launched with it are awarded.",
  })
  awardJointProcurement(
    @Arg("input", () => AwardJointProcurementInput, {
      description: "The joint procurement, and what it was awarded at.",
    })
    { awardedOn, value, memberValues, ...read }: AwardJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<AwardJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await awardJoint(scope, read, {
        awardedOn,
        totalCents: value,
        parts:
          memberValues?.map((part) => ({ organisation: part.memberSiren, valueCents: part.value })) ?? null,
      });
      return Object.assign(new AwardJointProcurementPayload(), { jointProcurement });
    });
  }
}
