import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AbandonJointProcurementInput,
  AbandonJointProcurementPayload,
  AbandonJointProcurementResult,
} from "../../schema/joint/abandon-joint-procurement.type";
import { abandonJoint } from "../../services/joint/take-joint-step";

@Resolver()
export class AbandonJointProcurementResolver {
  @Mutation(() => AbandonJointProcurementResult, {
    description:
      "Gives a joint procurement up, with a reason (abandonner): the lines of its members are given back to them.",
  })
  abandonJointProcurement(
    @Arg("input", () => AbandonJointProcurementInput, {
      description: "The joint procurement, the day and why.",
    })
    { reason, abandonedOn, ...read }: AbandonJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<AbandonJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await abandonJoint(scope, read, { reason, abandonedOn });
      return Object.assign(new AbandonJointProcurementPayload(), { jointProcurement });
    });
  }
}
