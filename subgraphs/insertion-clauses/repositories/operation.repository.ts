import { sqltag as sql } from "@prisma/client/runtime/client";
import { dayOf, type Day } from "../../../shared/kernel/day";
import type { Operation as OperationRecord } from "../../../prisma/insertion-clauses/client/client";
import type { Db } from "../context";

export interface OperationRow {
  readonly id: string;
  /** SIREN of the owner. */
  readonly organisation: string;
  readonly ownerSiret: string;
  readonly title: string;
  readonly description: string;
  readonly dwellings: number | null;
  readonly territoryCode: string;
  readonly legalBasisId: string;
  readonly worksStartOn: Day;
  readonly worksEndOn: Day;
  readonly facilitatorId: string | null;
  readonly plannedProcurementId: string | null;
  readonly version: number;
}

export async function operationsById(db: Db, ids: readonly string[]): Promise<readonly OperationRow[]> {
  return (await db.operation.findMany({ where: { id: { in: [...ids] } } })).map(toOperation);
}

export async function operationsOfPlannedProcurements(
  db: Db,
  plannedProcurementIds: readonly string[],
): Promise<readonly OperationRow[]> {
  const records = await db.operation.findMany({
    where: { plannedProcurementId: { in: [...plannedProcurementIds] } },
    orderBy: [{ worksStartOn: "asc" }, { id: "asc" }],
  });
  return records.map(toOperation);
}

/** Those of some operations that the caller sees for its own work alone, without the hours of others. */
export function operationsOfOwnWork(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  return db.$queryRaw(sql`
    SELECT id FROM unnest(insertion_clauses.work_operations()) AS id WHERE id = ANY(${[...ids]}::text[])`);
}

function toOperation(record: OperationRecord): OperationRow {
  const { id, organisation, ownerSiret, title, description, dwellings, territoryCode } = record;
  const { legalBasisId, facilitatorId, plannedProcurementId, version } = record;
  return {
    ...{ id, organisation, ownerSiret, title, description, dwellings, territoryCode },
    ...{ legalBasisId, facilitatorId, plannedProcurementId, version },
    worksStartOn: dayOf(record.worksStartOn),
    worksEndOn: dayOf(record.worksEndOn),
  };
}
