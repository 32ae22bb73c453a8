import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  AmendContractInput,
  AmendContractPayload,
  AmendContractResult,
} from "../../schema/contracts/amend-contract.type";
import { amendContract } from "../../services/contracts/amend-contract";

@Resolver()
export class AmendContractResolver {
  @Mutation(() => AmendContractResult, {
    description: "Adds an amendment to a contract of the caller's organisation (avenant).",
  })
  amendContract(
    @Arg("input", () => AmendContractInput, { description: "The amendment." })
    { contractId, version, valueChange, object, reason, ...change }: AmendContractInput,
    @Ctx() scope: Scope,
  ): Promise<AmendContractPayload | Refusal["failure"]> {
    return refusable(async () => {
      const texts = { object: object.trim(), reason: reason.trim() };
      const draft = { ...change, ...texts, valueChangeCents: valueChange };
      const contract = await amendContract(scope, { contractId, version, draft });
      return Object.assign(new AmendContractPayload(), { contract });
    });
  }
}
