import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { ProcurementVisibility } from "../visibility.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { SpaserScheme } from "./spaser-scheme.type";

@InputType({ description: "A scheme (SPASER) that the caller's organisation leads." })
export class CreateSpaserSchemeInput {
  @Field(() => String, { description: "Name, in French." })
  readonly name!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day in force, not before the first; absent when it has no known end.",
  })
  readonly validUntil?: string | null;

  @Field(() => ProcurementVisibility, { description: "Who may see it, from now on." })
  readonly visibility!: ProcurementVisibility;
}

@ObjectType({ description: "The scheme was created." })
export class CreateSpaserSchemePayload {
  @Field(() => SpaserScheme, {
    description: "The scheme, with the caller's organisation as its lead and first member.",
  })
  readonly spaserScheme!: SpaserScheme;
}

export const CreateSpaserSchemeResult = createUnionType({
  name: "CreateSpaserSchemeResult",
  description: "The scheme created, or why it was refused.",
  types: () => [CreateSpaserSchemePayload, ...failureTypes] as const,
});
