import { FieldResolver, Float, Resolver, Root } from "type-graphql";
import { Money, money } from "../../../../shared/graphql/money.type";
import type { FoodClassFigures, FoodMeasure, FoodShareFigures } from "../../rules/food/food-shares";
import type { FoodTargetFigures } from "../../rules/food/food-targets";
import type { FoodYearFigures } from "../../rules/food/food-year";
import { cutShare } from "../../rules/food/share-measure";
import { FoodClassShare, FoodShares, FoodTargetProgress } from "../../schema/food/food-shares.type";

/** A class of products within the whole that its share is of. */
interface ClassWithinTotal extends FoodClassFigures {
  readonly totalCents: bigint;
}

@Resolver(() => FoodShares)
export class FoodSharesResolver {
  @FieldResolver(() => Money, { description: "Everything that was spent on food." })
  totalValue(@Root() { totalCents }: FoodYearFigures): Money {
    return money(totalCents);
  }

  @FieldResolver(() => [FoodClassShare], {
    description: "Every class of products, best first: their values sum up to the total.",
  })
  byClass(@Root() { byClass, totalCents }: FoodYearFigures): readonly ClassWithinTotal[] {
    return byClass.map((each) => ({ ...each, totalCents }));
  }

  @FieldResolver(() => Float, { description: "Organic products: part of the value, from 0 to 1." })
  organicShare(@Root() figures: FoodYearFigures): number | null {
    return shareOf(figures, "ORGANIC_SHARE");
  }

  @FieldResolver(() => Float, {
    description: "Sustainable and quality products, organic included: part of the value, from 0 to 1.",
  })
  qualityShare(@Root() figures: FoodYearFigures): number | null {
    return shareOf(figures, "QUALITY_SHARE");
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "Such products among meat, poultry and fish, from 0 to 1; null when none was bought.",
  })
  meatAndFishQualityShare(@Root() figures: FoodYearFigures): number | null {
    return shareOf(figures, "MEAT_AND_FISH_QUALITY_SHARE");
  }

  @FieldResolver(() => Float, {
    description:
      "Fair trade (commerce équitable), from 0 to 1: a part of the classes above, whatever their own label, never added to them.",
  })
  fairTradeShare(@Root() figures: FoodYearFigures): number | null {
    return shareOf(figures, "FAIR_TRADE_SHARE");
  }

  @FieldResolver(() => Float, { description: "Products declared local: part of the value, from 0 to 1." })
  localShare(@Root() figures: FoodYearFigures): number | null {
    return shareOf(figures, "LOCAL_SHARE");
  }

  @FieldResolver(() => Money, {
    description: "Value of the lines that do not say whether they are local: neither yes nor no.",
  })
  localUndeclaredValue(@Root() { measures }: FoodYearFigures): Money {
    return money(measures.LOCAL_SHARE.undeclaredCents);
  }

  @FieldResolver(() => [FoodTargetProgress], {
    description:
      "Targets of the law for that year. They bind each buyer; for a territory, whose buyers are added up, those of local authorities are shown as a landmark.",
  })
  targets(@Root() { targets }: FoodYearFigures): readonly FoodTargetFigures[] {
    return targets;
  }
}

@Resolver(() => FoodClassShare)
export class FoodClassShareResolver {
  @FieldResolver(() => Money, { description: "What was spent on the class." })
  value(@Root() { valueCents }: ClassWithinTotal): Money {
    return money(valueCents);
  }

  @FieldResolver(() => Float, { description: "Part of the whole value, from 0 to 1, cut to four decimals." })
  share(@Root() { valueCents, totalCents }: ClassWithinTotal): number | null {
    return cutShare(valueCents, totalCents);
  }

  @FieldResolver(() => Money, {
    description: "Of that value, what also comes from fair trade: a sub-amount, counted in no other class.",
  })
  fairTradeValue(@Root() { fairTradeCents }: ClassWithinTotal): Money {
    return money(fairTradeCents);
  }
}

@Resolver(() => FoodTargetProgress)
export class FoodTargetProgressResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Part that the law wants, in percent of the value; null when none is known for that year.",
  })
  targetPercent(@Root() { targetHundredths }: FoodTargetFigures): number | null {
    return targetHundredths === null ? null : targetHundredths / 100;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What was still to be bought with the quality, for the same total, to reach the target; null without a target.",
  })
  missingValue(@Root() { missingCents }: FoodTargetFigures): Money | null {
    return missingCents === null ? null : money(missingCents);
  }
}

function shareOf({ measures }: FoodShareFigures, measure: FoodMeasure): number | null {
  const { partCents, wholeCents } = measures[measure];
  return cutShare(partCents, wholeCents);
}
