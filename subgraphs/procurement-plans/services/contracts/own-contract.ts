import { changedMeanwhile, notOwn, unknown } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import { contractsById, type ContractRow } from "../../repositories/contracts/contract.repository";
import { takeContractVersion } from "../../repositories/contracts/contract-writing.repository";

/** A contract as the caller read it. */
export interface ContractRead {
  readonly contractId: string;
  readonly version: number;
}

/**
 * A contract of the caller's organisation, whose next version this transaction has taken: another change of it waits,
 * then loses. One that the caller may not see is answered like one that does not exist.
 */
export async function takenContract(
  db: Db,
  { caller }: Scope,
  { contractId: id, version }: ContractRead,
): Promise<ContractRow> {
  const [contract] = await contractsById(db, [id]);
  if (contract === undefined) {
    throw unknown("UNKNOWN_CONTRACT", "Ce marché n'existe pas, ou ne vous est pas accessible.", "contractId");
  }
  if (contract.organisation !== caller.organisation) {
    throw notOwn("NOT_OWN_CONTRACT", "Seul l'acheteur de ce marché peut le changer.", "contractId");
  }
  if (await takeContractVersion(db, { id, version })) return contract;
  throw changedMeanwhile(
    "CONTRACT_CHANGED",
    "Ce marché a changé entre-temps : relisez-le avant de recommencer.",
  );
}

/** A contract that was just written. */
export async function changedContract(db: Db, id: string): Promise<ContractRow> {
  const [contract] = await contractsById(db, [id]);
  if (contract === undefined) throw new Error(`Contract ${id} is not visible to who wrote it`);
  return contract;
}
