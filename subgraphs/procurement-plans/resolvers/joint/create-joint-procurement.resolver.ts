import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CreateJointProcurementInput,
  CreateJointProcurementPayload,
  CreateJointProcurementResult,
} from "../../schema/joint/create-joint-procurement.type";
import { formJoint } from "../../services/joint/form-joint";
import { formingOf } from "./brought-need";

@Resolver()
export class CreateJointProcurementResolver {
  @Mutation(() => CreateJointProcurementResult, {
    description:
      "Forms a joint procurement that the caller's organisation leads (constituer un groupement de commandes), from scratch or from a pooling opportunity whose other buyers are invited.",
  })
  createJointProcurement(
    @Arg("input", () => CreateJointProcurementInput, { description: "The joint procurement." })
    input: CreateJointProcurementInput,
    @Ctx() scope: Scope,
  ): Promise<CreateJointProcurementPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await formJoint(scope, formingOf(input));
      return Object.assign(new CreateJointProcurementPayload(), { jointProcurement });
    });
  }
}
