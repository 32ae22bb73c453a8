import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RemoveSpaserSchemeMemberInput,
  RemoveSpaserSchemeMemberPayload,
  RemoveSpaserSchemeMemberResult,
} from "../../schema/spaser/remove-spaser-scheme-member.type";
import { removeMember } from "../../services/spaser/change-scheme";

@Resolver()
export class RemoveSpaserSchemeMemberResolver {
  @Mutation(() => RemoveSpaserSchemeMemberResult, {
    description:
      "Takes an organisation out of a scheme that the caller's organisation leads (retirer un membre).",
  })
  removeSpaserSchemeMember(
    @Arg("input", () => RemoveSpaserSchemeMemberInput, { description: "The scheme and the organisation." })
    { memberSiren, ...read }: RemoveSpaserSchemeMemberInput,
    @Ctx() scope: Scope,
  ): Promise<RemoveSpaserSchemeMemberPayload | Refusal["failure"]> {
    return refusable(async () => {
      const spaserScheme = await removeMember(scope, read, memberSiren);
      return Object.assign(new RemoveSpaserSchemeMemberPayload(), { spaserScheme });
    });
  }
}
