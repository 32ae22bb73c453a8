import type {
  Consideration,
  Contract as ContractRecord,
  ContractDeclaration,
  ProcurementNature,
  ProcurementProcedure,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import { nullableDay } from "../nullable-day";

export interface ContractRow {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly pool: string | null;
  readonly buyerSiret: string;
  readonly plannedProcurementId: string | null;
  readonly lotId: string | null;
  readonly jointProcurementId: string | null;
  readonly title: string;
  readonly description: string;
  readonly cpvCode: string;
  readonly valueCents: bigint;
  readonly notifiedOn: Day;
  readonly durationMonths: number | null;
  readonly considerations: readonly Consideration[];
  readonly absentConsiderations: readonly Consideration[];
  readonly reserved: ContractDeclaration;
  readonly smallEnterprise: ContractDeclaration;
  readonly nature: ProcurementNature | null;
  readonly procedure: ProcurementProcedure | null;
  /** When the essential data were published; null when nobody declared it. */
  readonly essentialDataPublishedOn: Day | null;
  readonly version: number;
}

export interface ContractSupplierRow {
  readonly contractId: string;
  readonly supplierSiret: string;
}

const oldestFirst = [{ notifiedOn: "asc" }, { id: "asc" }] as const;

export async function contractsById(db: Db, ids: readonly string[]): Promise<readonly ContractRow[]> {
  return (await db.contract.findMany({ where: { id: { in: [...ids] } } })).map(toContract);
}

export async function contractsOfPlannedProcurements(
  db: Db,
  plannedProcurementIds: readonly string[],
): Promise<readonly ContractRow[]> {
  const where = { plannedProcurementId: { in: [...plannedProcurementIds] } };
  return (await db.contract.findMany({ where, orderBy: [...oldestFirst] })).map(toContract);
}

/** Oldest first: of a lot awarded again, the last one is the contract that holds. */
export async function contractsOfLots(db: Db, lotIds: readonly string[]): Promise<readonly ContractRow[]> {
  const where = { lotId: { in: [...lotIds] } };
  return (await db.contract.findMany({ where, orderBy: [...oldestFirst] })).map(toContract);
}

export function suppliersOfContracts(
  db: Db,
  contractIds: readonly string[],
): Promise<readonly ContractSupplierRow[]> {
  return db.contractSupplier.findMany({
    where: { contractId: { in: [...contractIds] } },
    orderBy: [{ position: "asc" }, { supplierSiret: "asc" }],
  });
}

function toContract({ notifiedOn, essentialDataPublishedOn, ...columns }: ContractRecord): ContractRow {
  return {
    ...columns,
    notifiedOn: dayOf(notifiedOn),
    essentialDataPublishedOn: nullableDay(essentialDataPublishedOn),
  };
}
