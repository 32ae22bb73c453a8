import { Arg, Ctx, Directive, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import type { Scope } from "../../context";
import { foodCellsByPerimeter } from "../../loaders/food/food-shares.loaders";
import {
  commitmentPeriod,
  commitmentProgress,
  type CommitmentProgressFigures,
  type CommitmentTerms,
} from "../../rules/food/commitment-progress";
import { CommitmentProgress } from "../../schema/food/commitment-progress.type";
import { Commitment } from "../../schema/foreign-entities.type";
import { perimeterKey } from "../territories/perimeter-key";

type Progress = CommitmentProgressFigures & Pick<CommitmentTerms, "targetHundredths" | "dueOn">;

/** What this subgraph says of the promises of councils. */
@Resolver(() => Commitment)
export class CommitmentProgressResolver {
  @Directive('@requires(fields: "metric targetPercent dueOn territory { code perimeter }")')
  @FieldResolver(() => CommitmentProgress, {
    nullable: true,
    description:
      "Where it stands on a day, by the food bought in the perimeter of the territory that it binds: that territory, its members, those it took over.",
  })
  async progress(
    @Root() { metric, targetPercent = null, dueOn = null, territory }: Commitment,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when absent." })
    on: string | undefined,
    @Ctx() { loaders, today }: Scope,
  ): Promise<Progress | null> {
    if (metric === undefined || territory == null) return null;
    const day = on ?? today;
    // To the hundredth of a percent, as it was voted.
    const targetHundredths = targetPercent === null ? null : Math.round(targetPercent * 100);
    const terms = { metric, targetHundredths, dueOn };
    const period = commitmentPeriod(terms, day);
    const cells = await loaders.group(foodCellsByPerimeter, perimeterKey(territory), period);
    return { ...terms, ...commitmentProgress(terms, day, cells) };
  }
}

@Resolver(() => CommitmentProgress)
export class CommitmentProgressFiguresResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Part that was voted, in percent; null when no figure was voted.",
  })
  targetPercent(@Root() { targetHundredths }: Progress): number | null {
    return targetHundredths === null ? null : targetHundredths / 100;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Gap (écart): what was still to be bought with the quality, excluding VAT and for the same total, to reach what was voted; null without a figure.",
  })
  missingValue(@Root() { missingCents }: Progress): Money | null {
    return missingCents === null ? null : money(missingCents);
  }
}
