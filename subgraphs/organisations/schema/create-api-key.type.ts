import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars/date.scalar";
import { InvalidInputError, UnknownReferenceError } from "../../../shared/graphql/user-error.type";
import { ApiKey, ApiKeyScope } from "./api-key.type";
import { Role } from "./role.type";

@InputType({ description: "An API key to make for the caller's organisation." })
export class CreateApiKeyInput {
  @Field(() => String, { description: "Which program will use it: 1 to 80 characters." })
  readonly name!: string;

  @Field(() => [ApiKeyScope], { description: "What it may do; WRITE includes READ." })
  readonly scopes!: ApiKeyScope[];

  @Field(() => [Role], {
    description: "Its roles, among those that the organisation can give; empty for none.",
  })
  readonly roles!: string[];

  @Field(() => DateScalar, { description: "Last day on which it is accepted: one year ahead at most." })
  readonly expiresOn!: string;
}

@ObjectType({ description: "The key was made." })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { description: "The key, without its text." })
  readonly apiKey!: ApiKey;

  @Field(() => String, {
    nullable: true,
    description:
      "The text that the program sends, shown this once: keep it safe. Null when this answer repeats an earlier one (same idempotency key): rotate the key if its text is lost.",
  })
  readonly secret!: string | null;
}

export const CreateApiKeyResult = createUnionType({
  name: "CreateApiKeyResult",
  description: "The key made, or why it was refused.",
  types: () => [CreateApiKeyPayload, InvalidInputError, UnknownReferenceError] as const,
});
