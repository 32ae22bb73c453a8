import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  CorrectContractInput,
  CorrectContractPayload,
  CorrectContractResult,
} from "../../schema/contracts/correct-contract.type";
import { correctContract } from "../../services/contracts/correct-contract";
import { writtenContract } from "./contract-content";

@Resolver()
export class CorrectContractResolver {
  @Mutation(() => CorrectContractResult, {
    description:
      "Corrects what was mistyped in a contract of the caller's organisation (erreur de saisie), before any amendment.",
  })
  correctContract(
    @Arg("input", () => CorrectContractInput, { description: "The contract and what it should have said." })
    { content, ...read }: CorrectContractInput,
    @Ctx() scope: Scope,
  ): Promise<CorrectContractPayload | Refusal["failure"]> {
    return refusable(async () => {
      const contract = await correctContract(scope, { ...read, ...writtenContract(content) });
      return Object.assign(new CorrectContractPayload(), { contract });
    });
  }
}
