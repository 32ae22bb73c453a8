import { checkOwnBuyer } from "../buyers/check-own-buyer";
import { randomUUID } from "node:crypto";
import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import { invalidInput, Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import type { ContractRow } from "../../repositories/contracts/contract.repository";
import {
  insertContract,
  writeHolders,
  type ContractContent,
  type NewContract,
} from "../../repositories/contracts/contract-writing.repository";
import type { JointProcurementRow } from "../../repositories/joint/joint-procurement.repository";
import { awardContentFault } from "../../rules/contracts/contract-award";
import { contractDraftFault, contractNature } from "../../rules/contracts/contract-draft";
import { jointContractFault } from "../../rules/joint/contract-of-joint";
import { ownJoint } from "../joint/held-joint";
import { sharingPool } from "../sharing-pool";
import { awardedLine, endLine, type AwardedLine, type AwardedThing } from "./award-line";
import { checkSuppliers } from "./contract-suppliers";
import { changedContract } from "./own-contract";

export interface ContractRecording extends AwardedThing {
  /** Null for the buyer of the line. */
  readonly buyerSiret: string | null;
  /** What it comes of, when it was bought together. */
  readonly jointProcurementId: string | null;
  readonly visibility: NewContract["visibility"];
  readonly content: ContractContent;
  /** The lead first. */
  readonly supplierSirets: readonly string[];
}

/**
 * Records a contract that the caller's organisation has notified; its line is awarded with its last lot. Throws
 * Refusal with the reason when it cannot be.
 */
export async function recordContract(scope: Scope, recording: ContractRecording): Promise<ContractRow> {
  const { caller, today } = scope;
  const organisation = actingOrganisation(caller);
  const { content, supplierSirets, visibility } = recording;
  refuse(contractDraftFault({ ...content, supplierSirets }, today));
  const pool = sharingPool(scope, visibility);
  await checkSuppliers(scope, supplierSirets);
  const recorded = await scope.session.write(async (db) => {
    const joint = await jointOf(db, scope, recording);
    const awarded = await awardedLine(db, scope, recording);
    if (awarded !== null) refuse(awardContentFault(awarded.target, content));
    const contract: NewContract = {
      ...content,
      ...{ id: randomUUID(), organisation, visibility, pool },
      nature: contractNature(content, awarded?.line.nature ?? joint?.nature ?? null),
      buyerSiret: await buyerOf(db, { recording, awarded, joint, organisation }),
      plannedProcurementId: awarded?.line.id ?? null,
      lotId: recording.lotId,
      jointProcurementId: joint?.id ?? null,
    };
    await insertContract(db, contract);
    await writeHolders(db, contract, supplierSirets);
    if (awarded !== null) await endLine(db, awarded);
    return changedContract(db, contract.id);
  });
  scope.loaders.clear();
  return recorded;
}

/** The joint procurement that a contract comes of; null when none is named. Throws Refusal when it cannot. */
async function jointOf(
  db: Db,
  scope: Scope,
  { jointProcurementId, plannedProcurementId, lotId }: ContractRecording,
): Promise<JointProcurementRow | null> {
  if (jointProcurementId === null) return null;
  const joint = await ownJoint(db, scope, jointProcurementId);
  const isForLine = plannedProcurementId !== null || lotId !== null;
  refuse(jointContractFault({ status: joint.status, isForLine }));
  return joint;
}

interface Buying {
  readonly recording: ContractRecording;
  readonly awarded: AwardedLine | null;
  readonly joint: JointProcurementRow | null;
  readonly organisation: string;
}

/** The buyer of the line or of the joint procurement, or the one named; they are the same when both are given. */
async function buyerOf(db: Db, { recording, awarded, joint, organisation }: Buying): Promise<string> {
  const lineBuyer = awarded?.line.buyerSiret ?? joint?.leadBuyerSiret ?? null;
  const siret = recording.buyerSiret ?? lineBuyer;
  if (siret === null) {
    throw buyerFault("BUYER_MISSING", "Nommez l'acheteur d'un marché qui n'était pas programmé.");
  }
  if (lineBuyer !== null && siret !== lineBuyer) {
    throw buyerFault(
      "OTHER_BUYER",
      "Cet acheteur n'est pas celui de la ligne de programmation ou du groupement.",
    );
  }
  await checkOwnBuyer(db, {
    ...{ siret, organisation },
    notOwned: "Seule l'organisation de cet acheteur peut enregistrer ses marchés.",
  });
  return siret;
}

function buyerFault(code: string, message: string): Refusal {
  return new Refusal(invalidInput({ code, message, path: ["input", "buyerSiret"] }));
}
