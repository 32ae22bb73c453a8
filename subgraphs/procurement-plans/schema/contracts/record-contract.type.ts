import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";
import { ProcurementVisibility } from "../visibility.type";
import { failureTypes } from "../../../../shared/graphql/user-error.type";
import { ContractContentInput } from "./contract-content.input";
import { Contract } from "./contract.type";

@InputType({ description: "A contract that was notified, for a line, a lot, or nothing that was planned." })
export class RecordContractInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The line that it is awarded for, which must be launched; absent when it was not planned, or with a lot.",
  })
  readonly plannedProcurementId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The lot that it is awarded for; absent for the whole line.",
  })
  readonly lotId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The joint procurement that it comes of, launched and led by the caller's organisation; absent when it was bought alone.",
  })
  readonly jointProcurementId?: string | null;

  @Field(() => SiretScalar, {
    nullable: true,
    description:
      "The buyer; absent for that of the line or of the joint procurement. One of the caller's own organisation.",
  })
  readonly buyerSiret?: string | null;

  @Field(() => ProcurementVisibility, { description: "Who may see it, from now on." })
  readonly visibility!: ProcurementVisibility;

  @Field(() => ContractContentInput, { description: "What it says." })
  readonly content!: ContractContentInput;
}

@ObjectType({ description: "The contract was recorded." })
export class RecordContractPayload {
  @Field(() => Contract, {
    description: "The contract; its line is awarded when nothing of it is left to award.",
  })
  readonly contract!: Contract;
}

export const RecordContractResult = createUnionType({
  name: "RecordContractResult",
  description: "The contract recorded, or why it was refused.",
  types: () => [RecordContractPayload, ...failureTypes] as const,
});
