import { refuse } from "../../../../shared/commands/refuse";
import { refusedTransition } from "../../../../shared/kernel/rule-fault";
import type { Db, Scope } from "../../context";
import { amendmentTotals } from "../../repositories/contracts/contract-amendment.repository";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import {
  writeContractContent,
  writeHolders,
  type ContractContent,
} from "../../repositories/contracts/contract-writing.repository";
import { lotsById } from "../../repositories/plans/lot.repository";
import {
  plannedProcurementsById,
  type PlannedProcurementRow,
} from "../../repositories/plans/planned-procurement.repository";
import { awardContentFault } from "../../rules/contracts/contract-award";
import { contractDraftFault, contractNature } from "../../rules/contracts/contract-draft";
import { notificationFault } from "../../rules/contracts/essential-data-publication";
import { checkSuppliers } from "./contract-suppliers";
import { changedContract, takenContract, type ContractRead } from "./own-contract";

export interface ContractCorrection extends ContractRead {
  readonly content: ContractContent;
  readonly supplierSirets: readonly string[];
}

/** Corrects what was mistyped in a contract, before any amendment. Throws Refusal with the reason when it cannot be. */
export async function correctContract(scope: Scope, correction: ContractCorrection): Promise<ContractRow> {
  const { content, supplierSirets } = correction;
  refuse(contractDraftFault({ ...content, supplierSirets }, scope.today));
  await checkSuppliers(scope, supplierSirets);
  const corrected = await scope.session.write(async (db) => {
    const contract = await takenContract(db, scope, correction);
    const [totals] = await amendmentTotals(db, [contract.id]);
    if (totals !== undefined) {
      refuse(
        refusedTransition(
          "CONTRACT_AMENDED",
          "Ce marché a un avenant : ce sur quoi il a été signé ne se corrige plus, signez un autre avenant.",
        ),
      );
    }
    const line = await lineOf(db, contract);
    refuse(await contentFault(db, { contract, content, line }));
    refuse(notificationFault(content.notifiedOn, contract.essentialDataPublishedOn));
    const nature = contractNature(content, line?.nature ?? null);
    await writeContractContent(db, contract.id, { ...content, nature });
    await writeHolders(db, contract, supplierSirets);
    return changedContract(db, contract.id);
  });
  scope.loaders.clear();
  return corrected;
}

async function lineOf(db: Db, { plannedProcurementId }: ContractRow): Promise<PlannedProcurementRow | null> {
  const [line = null] =
    plannedProcurementId === null ? [] : await plannedProcurementsById(db, [plannedProcurementId]);
  return line;
}

interface Corrected {
  readonly contract: ContractRow;
  readonly content: ContractContent;
  readonly line: PlannedProcurementRow | null;
}

async function contentFault(db: Db, { contract, content, line }: Corrected) {
  if (line === null) return null;
  const [lot] = contract.lotId === null ? [] : await lotsById(db, [contract.lotId]);
  return awardContentFault({ noticeOn: line.noticeOn, cpvCode: lot?.cpvCode ?? line.cpvCode }, content);
}
