import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CreateSpaserSchemeInput,
  CreateSpaserSchemePayload,
  CreateSpaserSchemeResult,
} from "../../schema/spaser/create-spaser-scheme.type";
import { createScheme } from "../../services/spaser/create-scheme";

@Resolver()
export class CreateSpaserSchemeResolver {
  @Mutation(() => CreateSpaserSchemeResult, {
    description: "Creates a scheme for responsible purchasing (SPASER) that the caller's organisation leads.",
  })
  createSpaserScheme(
    @Arg("input", () => CreateSpaserSchemeInput, { description: "The scheme." })
    { name, validFrom, validUntil = null, visibility }: CreateSpaserSchemeInput,
    @Ctx() scope: Scope,
  ): Promise<CreateSpaserSchemePayload | Refusal["failure"]> {
    return refusable(async () => {
      const draft = { name: name.trim(), validFrom, validUntil, visibility };
      const spaserScheme = await createScheme(scope, draft);
      return Object.assign(new CreateSpaserSchemePayload(), { spaserScheme });
    });
  }
}
