import type { TestStore } from "../../../support/test-store";

/** Makes a joint procurement hold a line of Louviers, without forming it. */
export async function held(store: TestStore, plannedProcurementId: string): Promise<void> {
  await store.database.script(`
    SET LOCAL session_replication_role = replica;
    INSERT INTO procurement_plans.joint_procurement_line
      (joint_procurement_id, lead_organisation, organisation, planned_procurement_id, attached_on)
      VALUES ('achat-groupe', '200089456', '212703755', '${plannedProcurementId}', '2026-11-01')`);
}
