import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  SetJointSharesInput,
  SetJointSharesPayload,
  SetJointSharesResult,
} from "../../schema/joint/set-joint-shares.type";
import { setShares } from "../../services/joint/set-shares";

@Resolver()
export class SetJointSharesResolver {
  @Mutation(() => SetJointSharesResult, {
    description: "Sets the share that each member pays of the whole (fixer les parts), until the launch.",
  })
  setJointShares(
    @Arg("input", () => SetJointSharesInput, { description: "The joint procurement, and the shares." })
    { shares, ...read }: SetJointSharesInput,
    @Ctx() scope: Scope,
  ): Promise<SetJointSharesPayload | Refusal["failure"]> {
    return refusable(async () => {
      const jointProcurement = await setShares(
        scope,
        read,
        shares.map(({ memberSiren, sharePercent }) => ({
          organisation: memberSiren,
          // Percents with two decimals are read as hundredths, as amounts are.
          shareHundredths: sharePercent,
        })),
      );
      return Object.assign(new SetJointSharesPayload(), { jointProcurement });
    });
  }
}
