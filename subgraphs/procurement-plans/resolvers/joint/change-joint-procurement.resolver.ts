import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ChangeJointProcurementInput,
  ChangeJointProcurementPayload,
  ChangeJointProcurementResult,
} from "../../schema/joint/change-joint-procurement.type";
import { changeJoint } from "../../services/joint/change-joint";

@Resolver()
export class ChangeJointProcurementResolver {
  @Mutation(() => ChangeJointProcurementResult, {
    description:
      "Rewrites the name, the need, the duration and the last day to join of a joint procurement that is being formed (modifier un groupement en constitution).",
  })
  changeJointProcurement(
    @Arg("input", () => ChangeJointProcurementInput, {
      description: "The joint procurement, and what it says from now on.",
    })
    { jointProcurementId, version, title, need, ...days }: ChangeJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<ChangeJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await changeJoint(
        scope,
        { jointProcurementId, version },
        {
          title: title.trim(),
          need: need.trim(),
          durationMonths: days.durationMonths ?? null,
          lastDayToJoin: days.lastDayToJoin ?? null,
        },
      );
      return Object.assign(new ChangeJointProcurementPayload(), { jointProcurement });
    });
  }
}
