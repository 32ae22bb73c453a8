import type { Db } from "../../context";

export interface LotRow {
  readonly id: string;
  readonly plannedProcurementId: string;
  readonly number: number;
  readonly title: string;
  readonly cpvCode: string;
  readonly valueCents: bigint;
}

export function lotsById(db: Db, ids: readonly string[]): Promise<readonly LotRow[]> {
  return db.lot.findMany({ where: { id: { in: [...ids] } } });
}

export function lotsOfPlannedProcurements(
  db: Db,
  plannedProcurementIds: readonly string[],
): Promise<readonly LotRow[]> {
  return db.lot.findMany({
    where: { plannedProcurementId: { in: [...plannedProcurementIds] } },
    orderBy: { number: "asc" },
  });
}
