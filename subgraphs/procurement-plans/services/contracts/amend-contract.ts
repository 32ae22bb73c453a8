import { randomUUID } from "node:crypto";
import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { amendmentTotals } from "../../repositories/contracts/contract-amendment.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import { insertAmendment } from "../../repositories/contracts/contract-writing.repository";
import { amendmentFault, type AmendmentDraft } from "../../rules/contracts/amendment-signing";
import { noAmendments } from "../../rules/contracts/running-contract";
import { changedContract, takenContract, type ContractRead } from "./own-contract";

export interface ContractAmending extends ContractRead {
  readonly draft: AmendmentDraft;
}

/** Adds an amendment to a contract of the caller's organisation. Throws Refusal with the reason when it cannot be. */
export async function amendContract(scope: Scope, amending: ContractAmending): Promise<ContractRow> {
  const { draft } = amending;
  const amended = await scope.session.write(async (db) => {
    const contract = await takenContract(db, scope, amending);
    const [totals = noAmendments] = await amendmentTotals(db, [contract.id]);
    refuse(amendmentFault(draft, { contract, totals }, scope.today));
    const { id: contractId, organisation } = contract;
    const number = totals.amendmentCount + 1;
    await insertAmendment(db, { ...draft, id: randomUUID(), organisation, contractId, number });
    return changedContract(db, contractId);
  });
  scope.loaders.clear();
  return amended;
}
