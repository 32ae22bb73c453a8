import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { TerritoryCodeScalar } from "../../../shared/graphql/scalars/territory-code.scalar";
import {
  InvalidInputError,
  NotAllowedError,
  UnknownReferenceError,
} from "../../../shared/graphql/user-error.type";
import { LabelAwardRequest } from "./label-award-request.type";
import { AwardVisibility } from "./record-label-award.type";

@InputType({ description: "A label requested for the territory of the caller's organisation." })
export class RequestLabelAwardInput {
  @Field(() => ID, { description: "The scheme of the label." })
  readonly schemeId!: string;

  @Field(() => TerritoryCodeScalar, { description: "The territory that requests it: the caller's own." })
  readonly territoryCode!: string;

  @Field(() => String, { nullable: true, description: "Level requested; absent when the label has none." })
  readonly level?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of validity of the award; absent when no end is known.",
  })
  readonly validUntil?: string | null;

  @Field(() => ID, { nullable: true, description: "The award to renew; absent for a first one." })
  readonly renewsId?: string | null;

  @Field(() => AwardVisibility, {
    defaultValue: AwardVisibility.POOLED,
    description:
      "Who may see the request: the intercommunality decides about those that it may see, PRIVATE ones stay inside the organisation.",
  })
  readonly visibility!: AwardVisibility;

  @Field(() => AwardVisibility, {
    defaultValue: AwardVisibility.PUBLIC,
    description: "Who may see the award once it is granted.",
  })
  readonly awardVisibility!: AwardVisibility;
}

@ObjectType({ description: "The request awaits its decision." })
export class RequestLabelAwardPayload {
  @Field(() => LabelAwardRequest, { description: "The request as recorded." })
  readonly labelAwardRequest!: LabelAwardRequest;
}

export const RequestLabelAwardResult = createUnionType({
  name: "RequestLabelAwardResult",
  description: "The request recorded, or why it was refused.",
  types: () => [RequestLabelAwardPayload, InvalidInputError, UnknownReferenceError, NotAllowedError] as const,
});
