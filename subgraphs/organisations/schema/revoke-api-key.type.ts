import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { TransitionRefusedError, UnknownReferenceError } from "../../../shared/graphql/user-error.type";
import { ApiKey } from "./api-key.type";

@InputType({ description: "An API key to end at once." })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: "The key: it is refused everywhere within five seconds." })
  readonly id!: string;
}

@ObjectType({ description: "The key was revoked." })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { description: "The key, as it ended." })
  readonly apiKey!: ApiKey;
}

export const RevokeApiKeyResult = createUnionType({
  name: "RevokeApiKeyResult",
  description: "The key revoked, or why it was refused.",
  types: () => [RevokeApiKeyPayload, UnknownReferenceError, TransitionRefusedError] as const,
});
