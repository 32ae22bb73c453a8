import type { TestStore } from "../../../support/test-store";
import { louviers, louviersSiret } from "./plan-editor";

/** Lots that sum to 40,000 euros. */
export const twoLots = [
  { number: 1, title: "Écoles", cpvCode: "90911200", value: "30000.00" },
  { number: 2, title: "Vitres", cpvCode: "90911300", value: "10000.00" },
] as const;

export interface LotFound {
  readonly id: string;
  readonly number: number;
}

export function lotsOf({ database }: TestStore, lineId: string): Promise<readonly LotFound[]> {
  return database.query(
    "SELECT id, number FROM procurement_plans.lot WHERE planned_procurement_id = $1 ORDER BY number",
    [lineId],
  );
}

/** Awards a line of Louviers, or one of its lots. */
export async function award({ database }: TestStore, lineId: string, lotId: string | null): Promise<void> {
  await database.query(
    `INSERT INTO procurement_plans.contract (id, organisation, visibility, buyer_siret, planned_procurement_id, lot_id,
       title, description, cpv_code, value_cents, notified_on, considerations)
     VALUES ('marche-' || $1, '${louviers}', 'PRIVATE', '${louviersSiret}', $1, $2, 'Essai', '', '90911200', 1, '2026-01-01', '{}')`,
    [lineId, lotId],
  );
}
