import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import {
  InvalidInputError,
  NotAllowedError,
  UnknownReferenceError,
} from "../../../shared/graphql/user-error.type";
import { LabelAward } from "./label-award.type";

export enum AwardVisibility {
  PRIVATE = "PRIVATE",
  POOLED = "POOLED",
  PUBLIC = "PUBLIC",
}

registerEnumType(AwardVisibility, {
  name: "AwardVisibility",
  description: "Who may see an award (visibilité).",
  valuesConfig: {
    PRIVATE: { description: "The organisation that recorded it." },
    POOLED: { description: "The member communes and the intercommunality that the organisation belongs to." },
    PUBLIC: { description: "Everybody." },
  },
});

@InputType({ description: "A label obtained, to be recorded by the organisation that holds it." })
export class RecordLabelAwardInput {
  @Field(() => ID, { description: "The scheme of the label." })
  readonly schemeId!: string;

  @Field(() => TerritoryCodeScalar, { description: "The territory that obtained it: the caller's own." })
  readonly territoryCode!: string;

  @Field(() => String, { nullable: true, description: "Level obtained; absent when the label has none." })
  readonly level?: string | null;

  @Field(() => DateScalar, { description: "Day on which it was obtained: today at the latest." })
  readonly obtainedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of validity; absent when no end is known.",
  })
  readonly validUntil?: string | null;

  @Field(() => ID, { nullable: true, description: "The award that this one renews; absent for a first one." })
  readonly renewsId?: string | null;

  @Field(() => AwardVisibility, { defaultValue: AwardVisibility.PUBLIC, description: "Who may see it." })
  readonly visibility!: AwardVisibility;
}

@ObjectType({ description: "The award was recorded." })
export class RecordLabelAwardPayload {
  @Field(() => LabelAward, { description: "The award as recorded." })
  readonly labelAward!: LabelAward;
}

export const RecordLabelAwardResult = createUnionType({
  name: "RecordLabelAwardResult",
  description: "The award recorded, or why it was refused.",
  types: () => [RecordLabelAwardPayload, InvalidInputError, UnknownReferenceError, NotAllowedError] as const,
});
