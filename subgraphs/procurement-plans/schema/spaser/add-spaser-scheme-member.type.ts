import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { SpaserScheme } from "./spaser-scheme.type";

@InputType({ description: "An organisation whose contracts a scheme is to count." })
export class AddSpaserSchemeMemberInput {
  @Field(() => ID, { description: "The scheme." })
  readonly schemeId!: string;

  @Field(() => Int, { description: "Version of the scheme that was read." })
  readonly version!: number;

  @Field(() => SirenScalar, {
    description: "SIREN of the organisation, which has a buyer that the caller may see.",
  })
  readonly memberSiren!: string;
}

@ObjectType({ description: "The organisation was added." })
export class AddSpaserSchemeMemberPayload {
  @Field(() => SpaserScheme, { description: "The scheme with its new member." })
  readonly spaserScheme!: SpaserScheme;
}

export const AddSpaserSchemeMemberResult = createUnionType({
  name: "AddSpaserSchemeMemberResult",
  description: "The member added, or why it was refused.",
  types: () => [AddSpaserSchemeMemberPayload, ...failureTypes] as const,
});
