import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  JoinJointProcurementInput,
  JoinJointProcurementPayload,
  JoinJointProcurementResult,
} from "../../schema/joint/join-joint-procurement.type";
import { joinJoint } from "../../services/joint/answer-invitation";
import { broughtNeed } from "./brought-need";

@Resolver()
export class JoinJointProcurementResolver {
  @Mutation(() => JoinJointProcurementResult, {
    description:
      "Makes the caller's organisation join a joint procurement to which it is invited (rejoindre), with what it brings.",
  })
  joinJointProcurement(
    @Arg("input", () => JoinJointProcurementInput, {
      description: "The joint procurement, and what is brought.",
    })
    { brings, ...read }: JoinJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<JoinJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await joinJoint(scope, read, broughtNeed(brings));
      return Object.assign(new JoinJointProcurementPayload(), { jointProcurement });
    });
  }
}
