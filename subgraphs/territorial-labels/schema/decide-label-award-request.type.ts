import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  InvalidInputError,
  NotAllowedError,
  TransitionRefusedError,
  UnknownReferenceError,
  VersionConflictError,
} from "../../../shared/graphql/user-error.type";
import { LabelAwardRequest } from "./label-award-request.type";

export enum LabelAwardDecision {
  GRANT = "GRANT",
  REFUSE = "REFUSE",
}

registerEnumType(LabelAwardDecision, {
  name: "LabelAwardDecision",
  description: "What is decided about a request for a label (décision).",
  valuesConfig: {
    GRANT: {
      description: "Grant it (accorder): the award is recorded, obtained on the day of the decision.",
    },
    REFUSE: { description: "Refuse it (refuser), with a reason." },
  },
});

@InputType({ description: "A decision about a request for a label." })
export class DecideLabelAwardRequestInput {
  @Field(() => ID, { description: "The request." })
  readonly requestId!: string;

  @Field(() => Int, { description: "Version of the request that the decision is about." })
  readonly version!: number;

  @Field(() => LabelAwardDecision, { description: "The decision." })
  readonly decision!: LabelAwardDecision;

  @Field(() => String, {
    nullable: true,
    description: "Why, in French, in 2,000 characters at most: compulsory for a refusal.",
  })
  readonly reason?: string | null;
}

@ObjectType({ description: "The request is decided." })
export class DecideLabelAwardRequestPayload {
  @Field(() => LabelAwardRequest, { description: "The request as decided." })
  readonly labelAwardRequest!: LabelAwardRequest;
}

export const DecideLabelAwardRequestResult = createUnionType({
  name: "DecideLabelAwardRequestResult",
  description: "The request decided, or why it was not.",
  types: () =>
    [
      DecideLabelAwardRequestPayload,
      InvalidInputError,
      UnknownReferenceError,
      TransitionRefusedError,
      VersionConflictError,
      NotAllowedError,
    ] as const,
});
