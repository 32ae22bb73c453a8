import type {
  Consideration,
  Contract as ContractRecord,
  ProcurementProcedure,
} from "../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";

export interface ContractRow {
  readonly id: string;
  readonly buyerSiret: string;
  readonly plannedProcurementId: string | null;
  readonly lotId: string | null;
  readonly title: string;
  readonly description: string;
  readonly cpvCode: string;
  readonly valueCents: bigint;
  readonly notifiedOn: Day;
  readonly durationMonths: number | null;
  readonly considerations: readonly Consideration[];
  readonly procedure: ProcurementProcedure | null;
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

function toContract({ notifiedOn, ...columns }: ContractRecord): ContractRow {
  return { ...columns, notifiedOn: dayOf(notifiedOn) };
}
