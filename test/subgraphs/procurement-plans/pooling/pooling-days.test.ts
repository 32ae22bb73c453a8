import { openTestStore, type TestStore } from "../../../support/test-store";
import { addLine, addPlans, pool } from "./pooling-world";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await addPlans(store);
});
beforeEach(async () => {
  await store.database.query(
    `DELETE FROM procurement_plans.planned_procurement WHERE pool = '${pool}' AND plan_id LIKE 'plan-%'`,
  );
});
afterAll(() => store.close());

describe("since when a line is offered for pooling", () => {
  test.each([
    ["a greater value", "value_cents = 200000", true, false],
    ["a lesser value", "value_cents = 1", false, false],
    ["other days", "start_on = '2027-04-01'", true, false],
    ["another wording", "need = 'Ramettes'", false, false],
    ["another code of the same class", "cpv_code = '30199000'", false, false],
    ["leaving and coming back", "status = 'LAUNCHED'; status = 'OPEN'", true, true],
    ["being private, then shared again", "visibility = 'PRIVATE'; visibility = 'POOLED'", true, true],
    ["another class, then its own again", "cpv_code = '55520000'; cpv_code = '30197630'", true, true],
  ])("%s is known of a line by the store itself", async (_, changes, isImproved, isNew) => {
    await addLine(store, ["a", "a1"]);
    for (const change of changes.split(";")) {
      await store.database.query(
        `UPDATE procurement_plans.planned_procurement SET ${change} WHERE id = 'a1'`,
      );
    }
    const [line] = await store.database.query<{ readonly improved: boolean; readonly renewed: boolean }>(
      `SELECT pooling_improved_at > '2026-11-02T09:00:00Z' AS improved, poolable_since > '2026-11-02T09:00:00Z' AS renewed
       FROM procurement_plans.planned_procurement WHERE id = 'a1'`,
    );
    expect(line).toEqual({ improved: isImproved, renewed: isNew });
  });
});
