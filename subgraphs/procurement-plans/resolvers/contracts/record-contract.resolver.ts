import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { refusable, type Refusal } from "../../../../shared/graphql/user-error.type";
import type { Scope } from "../../context";
import {
  RecordContractInput,
  RecordContractPayload,
  RecordContractResult,
} from "../../schema/contracts/record-contract.type";
import { recordContract } from "../../services/contracts/record-contract";
import { writtenContract } from "./contract-content";

@Resolver()
export class RecordContractResolver {
  @Mutation(() => RecordContractResult, {
    description:
      "Records a contract notified by the caller's organisation (marché notifié). Its line becomes AWARDED with its last lot.",
  })
  recordContract(
    @Arg("input", () => RecordContractInput, { description: "The contract and what it is awarded for." })
    { content, visibility, ...awarded }: RecordContractInput,
    @Ctx() scope: Scope,
  ): Promise<RecordContractPayload | Refusal["failure"]> {
    return refusable(async () => {
      const {
        plannedProcurementId = null,
        lotId = null,
        buyerSiret = null,
        jointProcurementId = null,
      } = awarded;
      const contract = await recordContract(scope, {
        ...{ plannedProcurementId, lotId, buyerSiret, jointProcurementId, visibility },
        ...writtenContract(content),
      });
      return Object.assign(new RecordContractPayload(), { contract });
    });
  }
}
