import type { Day } from "../../../../shared/kernel/day";
import { refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import { writeEssentialDataPublication } from "../../repositories/contracts/contract-writing.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import { publicationFault } from "../../rules/contracts/essential-data-publication";
import { changedContract, takenContract, type ContractRead } from "./own-contract";

export interface PublicationDeclared extends ContractRead {
  /** Null to take the declaration back. */
  readonly publishedOn: Day | null;
}

/** Writes when the essential data of a contract were published. Throws Refusal with the reason when it cannot be so. */
export async function declareEssentialDataPublication(
  scope: Scope,
  { publishedOn, ...read }: PublicationDeclared,
): Promise<ContractRow> {
  const { today } = scope;
  const declared = await scope.session.write(async (db) => {
    const { id, notifiedOn } = await takenContract(db, scope, read);
    refuse(publicationFault(publishedOn, { notifiedOn, today }));
    await writeEssentialDataPublication(db, id, publishedOn);
    return changedContract(db, id);
  });
  scope.loaders.clear();
  return declared;
}
