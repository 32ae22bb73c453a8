import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { SpaserScheme } from "./spaser-scheme.type";

@InputType({ description: "An organisation whose contracts a scheme is to count no more." })
export class RemoveSpaserSchemeMemberInput {
  @Field(() => ID, { description: "The scheme." })
  readonly schemeId!: string;

  @Field(() => Int, { description: "Version of the scheme that was read." })
  readonly version!: number;

  @Field(() => SirenScalar, { description: "SIREN of the organisation." })
  readonly memberSiren!: string;
}

@ObjectType({ description: "The organisation was taken out." })
export class RemoveSpaserSchemeMemberPayload {
  @Field(() => SpaserScheme, { description: "The scheme without it." })
  readonly spaserScheme!: SpaserScheme;
}

export const RemoveSpaserSchemeMemberResult = createUnionType({
  name: "RemoveSpaserSchemeMemberResult",
  description: "The member taken out, or why it was refused.",
  types: () => [RemoveSpaserSchemeMemberPayload, ...failureTypes] as const,
});
