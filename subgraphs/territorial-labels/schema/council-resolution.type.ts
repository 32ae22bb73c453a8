import { Directive, Field, Float, ID, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import { connectionOf } from "../../../shared/pagination/connection.type";
import { orderInput } from "../../../shared/pagination/order-input";

@Directive('@key(fields: "id")')
@ObjectType({ description: "What a resolution promises to reach (engagement)." })
export class Commitment {
  @Field(() => ID, { description: "Identifier of the commitment." })
  readonly id!: string;

  @Field(() => String, {
    description: "What is measured, as a stable code: ORGANIC_SHARE, FAIR_TRADE_SHARE…",
  })
  readonly metric!: string;

  @Field(() => String, { description: "The commitment in words, in French." })
  readonly statement!: string;

  @Field(() => Float, { nullable: true, description: "Target in percent; null when no figure was voted." })
  readonly targetPercent!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day by which to reach it; null when none was set.",
  })
  readonly dueOn!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A decision voted by a council (délibération)." })
export class CouncilResolution {
  @Field(() => ID, { description: "Identifier of the resolution." })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "Official number; null when unknown." })
  readonly number!: string | null;

  @Field(() => String, { description: "Title, in French." })
  readonly title!: string;

  @Field(() => String, { description: "What was decided, in French." })
  readonly summary!: string;

  @Field(() => String, {
    nullable: true,
    description: "Address of the published text; null when none is known.",
  })
  readonly documentUrl!: string | null;
}

export const CouncilResolutionConnection = connectionOf("CouncilResolution", () => CouncilResolution);

export const CouncilResolutionOrder = orderInput({
  entity: "CouncilResolution",
  fields: {
    ADOPTED_ON: "The day adopted; a year alone counts as its first day.",
    TITLE: "The title, in French alphabetical order.",
  },
});

@InputType({ description: "Which resolutions to list: all conditions together." })
export class CouncilResolutionFilter {
  @Field(() => TerritoryCodeScalar, { nullable: true, description: "Resolutions of this territory itself." })
  readonly territoryCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Resolutions about this purchasing domain." })
  readonly purchasingDomainId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Text to find in the title, without regard to accents.",
  })
  readonly titleContains?: string | null;
}
