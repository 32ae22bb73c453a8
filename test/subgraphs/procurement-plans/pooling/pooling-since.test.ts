import type { Caller } from "../../../../shared/access/caller";
import { roles } from "../../../../shared/access/roles";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { send } from "../support/plan-editor";
import { edited, onlyThese, type DrawnLine } from "./drawn-lines";
import { addPlansAndDomains, organisations, pool } from "./pooling-world";

const caller: Caller = {
  ...{ kind: "PERSON", subject: "person-1", organisation: organisations.a, pools: [pool], roles },
};

/** Three needs of October: what happens to them happens today. */
const lines: readonly DrawnLine[] = (["a", "b", "c"] as const).map((who) => ({
  ...{ who, name: `${who}1` },
  options: { since: "2026-10-01T09:00:00Z", cents: 10_000_00 },
}));
const [line = { who: "a", name: "a1", options: {} }, ...others] = lines;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await addPlansAndDomains(store);
});
beforeEach(() => onlyThese(store, lines));
afterAll(() => store.close());

async function found(filter = `since: "2026-10-15"`): Promise<readonly { readonly lineCount: number }[]> {
  const { data } = await queryRunner(procurementPlans, store, { caller })(
    `{ poolingOpportunities(territory: "${pool}" filter: { ${filter} }) { nodes { lineCount } } }`,
  );
  return (data?.["poolingOpportunities"] as { readonly nodes: readonly { readonly lineCount: number }[] })
    .nodes;
}

describe("opportunities new or better since a day", () => {
  test("are none when nothing happened since", async () => {
    expect(await found()).toEqual([]);
    expect(await found(`since: "2026-10-01"`)).toEqual([{ lineCount: 3 }]);
    expect(await found(`since: "2026-10-02"`)).toEqual([]);
  });

  test.each([
    ["a value raised", "value_cents = 1000001"],
    ["another first day", "start_on = '2027-03-01'"],
    ["another latest day", "latest_needed_on = '2027-09-30'"],
    ["a notice planned", "notice_on = '2027-02-01'"],
    ["another domain", `domain_id = 'domaine-essai-1', domain_organisation = '${organisations.a}'`],
  ])("count %s as better", async (_, change) => {
    await edited(store, line, change);
    expect(await found()).toEqual([{ lineCount: 3 }]);
  });

  test.each([
    ["a value lowered", "value_cents = 999999"],
    ["the same value written again", "value_cents = 1000000"],
    ["another wording", "need = 'Ramettes', description = 'Ramettes'"],
    ["a quantity", "quantity_hundredths = 100, unit = 'ramettes'"],
    ["a consideration", "considerations = '{SOCIAL}'"],
    ["another code of the class", "cpv_code = '30199000'"],
    ["becoming public", "visibility = 'PUBLIC'"],
  ])("count nothing for %s", async (_, change) => {
    await edited(store, line, change);
    expect(await found()).toEqual([]);
    expect(await found("")).toEqual([{ lineCount: 3 }]);
  });

  test.each([
    ["launched", "status = 'LAUNCHED'"],
    ["made private", "visibility = 'PRIVATE'"],
    ["withdrawn", null],
  ])("count nothing for a line that left, %s", async (_, change) => {
    const [other = line] = others;
    await edited(store, other, change);
    expect(await found()).toEqual([]);
    expect(await found("")).toEqual([{ lineCount: 2 }]);
  });

  test("count a line that came back, or that joined", async () => {
    await edited(store, line, "status = 'LAUNCHED'");
    await edited(store, line, "status = 'OPEN'");
    expect(await found()).toEqual([{ lineCount: 3 }]);
    await onlyThese(store, [...lines, { who: "b", name: "b2", options: { since: "2026-10-15T09:00:00Z" } }]);
    expect(await found()).toEqual([{ lineCount: 4 }]);
    expect(await found(`since: "2026-10-16"`)).toEqual([]);
  });

  test("nothing private of another ever counts as better", async () => {
    const hidden = {
      who: "b",
      name: "b2",
      options: { visibility: "PRIVATE", since: "2026-10-20T09:00:00Z" },
    } as const;
    await onlyThese(store, [...lines, hidden]);
    expect(await found()).toEqual([]);
  });

  test("saving a line as it was, through the form, makes nothing better; raising its value does", async () => {
    const content = {
      ...{ plannedProcurementId: "a1", need: "Papier", description: "Papier", cpvCode: "30197630" },
      ...{ nature: "GOODS", visibility: "POOLED", durationMonths: 12 },
    };
    const saved = await send(
      store,
      "changePlannedProcurement",
      { ...content, version: 1, value: "10000.00" },
      { caller },
    );
    expect(saved.__typename).toBe("ChangePlannedProcurementPayload");
    expect(await found()).toEqual([]);
    await send(store, "changePlannedProcurement", { ...content, version: 2, value: "10000.01" }, { caller });
    expect(await found()).toEqual([{ lineCount: 3 }]);
  });
});
