import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ContractContentInput } from "./contract-content.input";
import { Contract } from "./contract.type";

@InputType({ description: "What a contract should have said." })
export class CorrectContractInput {
  @Field(() => ID, { description: "The contract, which has no amendment yet." })
  readonly contractId!: string;

  @Field(() => Int, { description: "Version of the contract that was read." })
  readonly version!: number;

  @Field(() => ContractContentInput, {
    description: "Everything that it says: what is left out is no longer declared.",
  })
  readonly content!: ContractContentInput;
}

@ObjectType({ description: "The contract was corrected." })
export class CorrectContractPayload {
  @Field(() => Contract, { description: "The contract, corrected." })
  readonly contract!: Contract;
}

export const CorrectContractResult = createUnionType({
  name: "CorrectContractResult",
  description: "The contract corrected, or why it was refused.",
  types: () => [CorrectContractPayload, ...failureTypes] as const,
});
