import { anonymousCaller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner, type QueryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { agglomeration, amountOf, askTerritories, sums } from "../support/perimeter-figures";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(procurementPlans, store);
});
afterAll(() => store.close());

describe("procurementCalendar", () => {
  const figures = "count value { amount } withConsiderationCount withConsiderationShare";
  const calendar = (args: string) => `procurementCalendar${args} {
    quarters { year quarter startsOn endsOn procurements { ${figures} byDomain { count } } } undated { ${figures} }
  }`;
  const comingOn = "status = 'OPEN' AND coalesce(notice_on, start_on)";

  test("shows each quarter asked for, with what is open in it", async () => {
    const [answer] = (await askTerritories(
      ask,
      [agglomeration],
      calendar('(from: "2026-01-01", quarters: 3)'),
    )) as readonly CalendarAnswer[];
    const quarters = answer?.procurementCalendar.quarters ?? [];
    expect(quarters.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2026-01-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
      ["2026-07-01", "2026-09-30"],
    ]);
    for (const { startsOn, endsOn, procurements } of quarters) {
      const expected = await sums(
        store,
        "planned_procurement",
        `${comingOn} BETWEEN '${startsOn}' AND '${endsOn}'`,
      );
      expect(expected.count).toBeGreaterThan(0);
      expect(procurements).toMatchObject({ count: expected.count, value: { amount: amountOf(expected) } });
      expect(procurements.byDomain.reduce((sum, { count }) => sum + count, 0)).toBe(expected.count);
    }
  });

  test("counts from the day on, not from the beginning of its quarter", async () => {
    const [answer] = (await askTerritories(
      ask,
      [agglomeration],
      calendar('(from: "2026-02-15", quarters: 1)'),
    )) as readonly CalendarAnswer[];
    const expected = await sums(
      store,
      "planned_procurement",
      `${comingOn} BETWEEN '2026-02-15' AND '2026-03-31'`,
    );
    expect(answer?.procurementCalendar.quarters).toMatchObject([
      { quarter: 1, procurements: { count: expected.count } },
    ]);
  });

  test("keeps apart what has no day yet", async () => {
    const [answer] = (await askTerritories(ask, [agglomeration], calendar(""))) as readonly CalendarAnswer[];
    const undated = await sums(store, "planned_procurement", `${comingOn} IS NULL AND year >= 2026`);
    expect(undated.count).toBeGreaterThan(0);
    expect(answer?.procurementCalendar.undated).toMatchObject({ count: undated.count });
    expect(answer?.procurementCalendar.quarters).toHaveLength(4);
  });

  test.each([0, 13, -1])("refuses %s quarters", async (quarters) => {
    const { errors } = await ask(
      `{ _entities(representations: [{ __typename: "Territory", code: "27375", perimeter: ["27375"] }]) {
        ... on Territory { procurementCalendar(quarters: ${quarters.toString()}) { undated { count } } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_PAGE_SIZE" });
  });

  test("shows nobody the private needs of others", async () => {
    const anonymous = queryRunner(procurementPlans, store, { caller: anonymousCaller([]) });
    const { data } = await anonymous(
      `query Of($references: [_Any!]!) { _entities(representations: $references) { ... on Territory {
        procurementCalendar(from: "2026-01-01", quarters: 4) { undated { count } quarters { procurements { count } } } } } }`,
      { references: [agglomeration] },
    );
    const [answer] = data?.["_entities"] as readonly CalendarAnswer[];
    const shown = answer?.procurementCalendar.quarters.map(({ procurements }) => procurements.count) ?? [];
    const open = await sums(
      store,
      "planned_procurement",
      `${comingOn} BETWEEN '2026-01-01' AND '2026-12-31' AND visibility = 'PUBLIC'`,
    );
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(open.count);
  });
});

interface CalendarAnswer {
  readonly procurementCalendar: {
    readonly quarters: readonly {
      readonly startsOn: string;
      readonly endsOn: string;
      readonly procurements: {
        readonly count: number;
        readonly byDomain: readonly { readonly count: number }[];
      };
    }[];
    readonly undated: { readonly count: number };
  };
}
