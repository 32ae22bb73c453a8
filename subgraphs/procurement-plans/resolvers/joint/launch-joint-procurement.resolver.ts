import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  LaunchJointProcurementInput,
  LaunchJointProcurementPayload,
  LaunchJointProcurementResult,
} from "../../schema/joint/launch-joint-procurement.type";
import { launchJoint } from "../../services/joint/take-joint-step";

@Resolver()
export class LaunchJointProcurementResolver {
  @Mutation(() => LaunchJointProcurementResult, {
    description:
      "Launches a joint procurement (lancer la consultation): nobody leaves it any more, and the open lines of its members are launched.",
  })
  launchJointProcurement(
    @Arg("input", () => LaunchJointProcurementInput, { description: "The joint procurement, and the day." })
    { launchedOn, ...read }: LaunchJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<LaunchJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await launchJoint(scope, read, launchedOn);
      return Object.assign(new LaunchJointProcurementPayload(), { jointProcurement });
    });
  }
}
