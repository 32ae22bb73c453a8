import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../shared/graphql/user-error.type";
import type { Scope } from "../context";
import { CreateApiKeyInput, CreateApiKeyPayload, CreateApiKeyResult } from "../schema/create-api-key.type";
import { RevokeApiKeyInput, RevokeApiKeyPayload, RevokeApiKeyResult } from "../schema/revoke-api-key.type";
import { RotateApiKeyInput, RotateApiKeyPayload, RotateApiKeyResult } from "../schema/rotate-api-key.type";
import { createApiKey } from "../services/create-api-key";
import { revokeApiKey } from "../services/revoke-api-key";
import { rotateApiKey } from "../services/rotate-api-key";

type Outcome<Payload> = Promise<Payload | Refusal["failure"]>;

@Resolver()
export class ManageApiKeysResolver {
  @Mutation(() => CreateApiKeyResult, {
    description:
      "Makes an API key for the caller's organisation and shows its text once (créer une clé d'API).",
  })
  createApiKey(
    @Arg("input", () => CreateApiKeyInput, { description: "The key." }) input: CreateApiKeyInput,
    @Ctx() scope: Scope,
  ): Outcome<CreateApiKeyPayload> {
    return refusable(async () => Object.assign(new CreateApiKeyPayload(), await createApiKey(scope, input)));
  }

  @Mutation(() => RotateApiKeyResult, {
    description: "Replaces an API key of the caller's organisation by a new one (renouveler une clé d'API).",
  })
  rotateApiKey(
    @Arg("input", () => RotateApiKeyInput, { description: "The key, and how long it stays good." })
    input: RotateApiKeyInput,
    @Ctx() scope: Scope,
  ): Outcome<RotateApiKeyPayload> {
    return refusable(async () => Object.assign(new RotateApiKeyPayload(), await rotateApiKey(scope, input)));
  }

  @Mutation(() => RevokeApiKeyResult, {
    description: "Ends an API key of the caller's organisation at once (révoquer une clé d'API).",
  })
  revokeApiKey(
    @Arg("input", () => RevokeApiKeyInput, { description: "The key." }) { id }: RevokeApiKeyInput,
    @Ctx() scope: Scope,
  ): Outcome<RevokeApiKeyPayload> {
    return refusable(async () =>
      Object.assign(new RevokeApiKeyPayload(), { apiKey: await revokeApiKey(scope, id) }),
    );
  }
}
