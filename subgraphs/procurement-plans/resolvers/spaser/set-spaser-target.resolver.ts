import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  SetSpaserTargetInput,
  SetSpaserTargetPayload,
  SetSpaserTargetResult,
} from "../../schema/spaser/set-spaser-target.type";
import { setTarget } from "../../services/spaser/change-scheme";

@Resolver()
export class SetSpaserTargetResolver {
  @Mutation(() => SetSpaserTargetResult, {
    description:
      "Sets, changes or takes away a target of a scheme that the caller's organisation leads (cible).",
  })
  setSpaserTarget(
    @Arg("input", () => SetSpaserTargetInput, { description: "The scheme and the target." })
    { schemeId, version, indicator, measure, sharePercent }: SetSpaserTargetInput,
    @Ctx() scope: Scope,
  ): Promise<SetSpaserTargetPayload | Refusal["failure"]> {
    return refusable(async () => {
      // Percents with two decimals are read as hundredths, as amounts are.
      const shareBasisPoints = sharePercent == null ? null : Number(sharePercent);
      const target = { indicator, measure, shareBasisPoints };
      const spaserScheme = await setTarget(scope, { schemeId, version }, target);
      return Object.assign(new SetSpaserTargetPayload(), { spaserScheme });
    });
  }
}
