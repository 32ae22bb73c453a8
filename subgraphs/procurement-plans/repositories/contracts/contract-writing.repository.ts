import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { ContractRow } from "./contract.repository";
import type { ContractAmendmentRow } from "./contract-amendment.repository";

/** What a buyer writes of a contract, and may correct. */
export type ContractContent = Pick<
  ContractRow,
  | "title"
  | "description"
  | "cpvCode"
  | "nature"
  | "valueCents"
  | "notifiedOn"
  | "durationMonths"
  | "considerations"
  | "absentConsiderations"
  | "reserved"
  | "smallEnterprise"
  | "procedure"
>;

export interface NewContract
  extends
    ContractContent,
    Pick<
      ContractRow,
      | "id"
      | "organisation"
      | "visibility"
      | "pool"
      | "buyerSiret"
      | "plannedProcurementId"
      | "lotId"
      | "jointProcurementId"
    > {}

type ContractKey = Pick<NewContract, "id" | "organisation">;

export async function insertContract(db: Db, contract: NewContract): Promise<void> {
  await db.contract.createMany({ data: [{ ...contract, ...stored(contract) }] });
}

/** Takes the next version of a contract if it still has the one that was read; false when somebody changed it. */
export async function takeContractVersion(
  db: Db,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const data = { version: version + 1 };
  return (await db.contract.updateMany({ where: { id, version }, data })).count > 0;
}

export async function writeContractContent(db: Db, id: string, content: ContractContent): Promise<void> {
  await db.contract.updateMany({ where: { id }, data: { ...content, ...stored(content) } });
}

/** Null takes the declaration back. */
export async function writeEssentialDataPublication(db: Db, id: string, day: Day | null): Promise<void> {
  const essentialDataPublishedOn = day === null ? null : dateOf(day);
  await db.contract.updateMany({ where: { id }, data: { essentialDataPublishedOn } });
}

/** Replaces the holders of a contract; the first one leads. */
export async function writeHolders(
  db: Db,
  { id: contractId, organisation }: ContractKey,
  sirets: readonly string[],
): Promise<void> {
  await db.contractSupplier.deleteMany({ where: { contractId } });
  const data = sirets.map((supplierSiret, index) => ({
    ...{ organisation, contractId, supplierSiret },
    position: index + 1,
  }));
  await db.contractSupplier.createMany({ data });
}

export async function insertAmendment(db: Db, { signedOn, ...columns }: ContractAmendmentRow): Promise<void> {
  await db.contractAmendment.createMany({ data: [{ ...columns, signedOn: dateOf(signedOn) }] });
}

function stored({ notifiedOn, considerations, absentConsiderations }: ContractContent) {
  return {
    notifiedOn: dateOf(notifiedOn),
    considerations: [...considerations],
    absentConsiderations: [...absentConsiderations],
  };
}
