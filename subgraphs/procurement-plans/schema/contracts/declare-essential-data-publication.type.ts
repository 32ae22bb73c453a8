import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { Contract } from "./contract.type";

@InputType({ description: "When the essential data of a contract were published." })
export class DeclareEssentialDataPublicationInput {
  @Field(() => ID, { description: "The contract, of the caller's own organisation." })
  readonly contractId!: string;

  @Field(() => Int, { description: "Version of the contract that was read." })
  readonly version!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Day of the publication: from the notification to today. Absent to take back what was declared by mistake.",
  })
  readonly publishedOn?: string | null;
}

@ObjectType({ description: "The publication was declared." })
export class DeclareEssentialDataPublicationPayload {
  @Field(() => Contract, { description: "The contract." })
  readonly contract!: Contract;
}

export const DeclareEssentialDataPublicationResult = createUnionType({
  name: "DeclareEssentialDataPublicationResult",
  description: "The publication declared, or why it was refused.",
  types: () => [DeclareEssentialDataPublicationPayload, ...failureTypes] as const,
});
