import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AddSpaserSchemeMemberInput,
  AddSpaserSchemeMemberPayload,
  AddSpaserSchemeMemberResult,
} from "../../schema/spaser/add-spaser-scheme-member.type";
import { addMember } from "../../services/spaser/change-scheme";

@Resolver()
export class AddSpaserSchemeMemberResolver {
  @Mutation(() => AddSpaserSchemeMemberResult, {
    description: "Adds an organisation to a scheme that the caller's organisation leads (ajouter un membre).",
  })
  addSpaserSchemeMember(
    @Arg("input", () => AddSpaserSchemeMemberInput, { description: "The scheme and the organisation." })
    { memberSiren, ...read }: AddSpaserSchemeMemberInput,
    @Ctx() scope: Scope,
  ): Promise<AddSpaserSchemeMemberPayload | Refusal["failure"]> {
    return refusable(async () => {
      const spaserScheme = await addMember(scope, read, memberSiren);
      return Object.assign(new AddSpaserSchemeMemberPayload(), { spaserScheme });
    });
  }
}
