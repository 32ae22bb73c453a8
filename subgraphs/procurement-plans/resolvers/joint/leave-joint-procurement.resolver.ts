import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  LeaveJointProcurementInput,
  LeaveJointProcurementPayload,
  LeaveJointProcurementResult,
} from "../../schema/joint/leave-joint-procurement.type";
import { leaveJoint } from "../../services/joint/answer-invitation";

@Resolver()
export class LeaveJointProcurementResolver {
  @Mutation(() => LeaveJointProcurementResult, {
    description:
      "Makes the caller's organisation leave before the launch (quitter): its lines are given back to it. A lead hands over first.",
  })
  leaveJointProcurement(
    @Arg("input", () => LeaveJointProcurementInput, { description: "The joint procurement, and why." })
    { reason, ...read }: LeaveJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<LeaveJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await leaveJoint(scope, read, reason?.trim() ?? null);
      return Object.assign(new LeaveJointProcurementPayload(), { jointProcurement });
    });
  }
}
