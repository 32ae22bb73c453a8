import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  ChangeJointNeedInput,
  ChangeJointNeedPayload,
  ChangeJointNeedResult,
} from "../../schema/joint/change-joint-need.type";
import { changeNeed } from "../../services/joint/answer-invitation";
import { broughtNeed } from "./brought-need";

@Resolver()
export class ChangeJointNeedResolver {
  @Mutation(() => ChangeJointNeedResult, {
    description:
      "Changes what the caller's organisation brings to a joint procurement, until its convention (modifier son besoin).",
  })
  changeJointNeed(
    @Arg("input", () => ChangeJointNeedInput, { description: "The joint procurement, and what is brought." })
    { brings, ...read }: ChangeJointNeedInput,
    @Ctx() scope: Scope,
  ): Promise<ChangeJointNeedPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await changeNeed(scope, read, broughtNeed(brings));
      return Object.assign(new ChangeJointNeedPayload(), { jointProcurement });
    });
  }
}
