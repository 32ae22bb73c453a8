import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import {
  InvalidInputError,
  TransitionRefusedError,
  UnknownReferenceError,
} from "../../../shared/graphql/user-error.type";
import { ApiKey } from "./api-key.type";

@InputType({ description: "An API key to replace by a new one with the same name, scopes and roles." })
export class RotateApiKeyInput {
  @Field(() => ID, { description: "The key to replace." })
  readonly id!: string;

  @Field(() => DateScalar, {
    description: "Last day on which the new key is accepted: one year ahead at most.",
  })
  readonly expiresOn!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description:
      "How many hours the old key stays good, from 0 (ended at once) to 168: the time to change it everywhere.",
  })
  readonly overlapHours!: number;
}

@ObjectType({ description: "The key was replaced." })
export class RotateApiKeyPayload {
  @Field(() => ApiKey, { description: "The new key, without its text." })
  readonly apiKey!: ApiKey;

  @Field(() => String, {
    nullable: true,
    description: "The text of the new key, shown this once; null when this answer repeats an earlier one.",
  })
  readonly secret!: string | null;
}

export const RotateApiKeyResult = createUnionType({
  name: "RotateApiKeyResult",
  description: "The new key, or why it was refused.",
  types: () =>
    [RotateApiKeyPayload, InvalidInputError, UnknownReferenceError, TransitionRefusedError] as const,
});
