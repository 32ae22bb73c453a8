import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";
import { SpaserIndicator, SpaserMeasure } from "./spaser-indicator.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { SpaserScheme } from "./spaser-scheme.type";

@InputType({ description: "What a scheme is to aim at." })
export class SetSpaserTargetInput {
  @Field(() => ID, { description: "The scheme." })
  readonly schemeId!: string;

  @Field(() => Int, { description: "Version of the scheme that was read." })
  readonly version!: number;

  @Field(() => SpaserIndicator, { description: "What is counted." })
  readonly indicator!: SpaserIndicator;

  @Field(() => SpaserMeasure, { description: "How contracts weigh." })
  readonly measure!: SpaserMeasure;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The share aimed at, in percent with two decimals: "30.00"; absent to aim at nothing any more.',
  })
  readonly sharePercent?: bigint | null;
}

@ObjectType({ description: "The target was set." })
export class SetSpaserTargetPayload {
  @Field(() => SpaserScheme, { description: "The scheme with its target." })
  readonly spaserScheme!: SpaserScheme;
}

export const SetSpaserTargetResult = createUnionType({
  name: "SetSpaserTargetResult",
  description: "The target set, or why it was refused.",
  types: () => [SetSpaserTargetPayload, ...failureTypes] as const,
});
