import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  SignJointConventionInput,
  SignJointConventionPayload,
  SignJointConventionResult,
} from "../../schema/joint/sign-joint-convention.type";
import { signConvention } from "../../services/joint/take-joint-step";

@Resolver()
export class SignJointConventionResolver {
  @Mutation(() => SignJointConventionResult, {
    description:
      "Records the convention of a joint procurement (signer la convention constitutive, L2113-7): nobody joins it any more.",
  })
  signJointConvention(
    @Arg("input", () => SignJointConventionInput, {
      description: "The joint procurement, and its convention.",
    })
    { reference, signedOn, ...read }: SignJointConventionInput,
    @Ctx() scope: Scope,
  ): Promise<SignJointConventionPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await signConvention(scope, read, { reference, signedOn });
      return Object.assign(new SignJointConventionPayload(), { jointProcurement });
    });
  }
}
