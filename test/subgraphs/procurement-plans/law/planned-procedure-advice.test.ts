import { anonymousCaller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { plainSpaces } from "../../../support/plain-spaces";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

const commune = "212703755";
const siret = "21270375500018";

interface Line {
  readonly id: string;
  readonly cents: number;
  readonly cpv?: string;
  readonly nature?: "GOODS" | "SERVICES" | "WORKS";
  readonly year?: 2098 | 2099;
  readonly months?: number;
  readonly visibility?: "PRIVATE" | "POOLED" | "PUBLIC";
  readonly status?: string;
  readonly noticeOn?: string;
}

/** Years that nobody else plans. */
const lines: readonly Line[] = [
  { id: "a", cents: 30_000_00 },
  { id: "b", cents: 29_999_99, cpv: "90911000" },
  { id: "hidden", cents: 1, visibility: "PRIVATE" },
  { id: "other-class", cents: 500_000_00, cpv: "90920000" },
  { id: "other-nature", cents: 500_000_00, nature: "GOODS" },
  { id: "other-year", cents: 500_000_00, year: 2099 },
  { id: "abandoned", cents: 500_000_00, status: "ABANDONED" },
  { id: "long", cents: 270_000_00, cpv: "50700000", months: 60 },
  { id: "works", cents: 99_999_99, cpv: "45000000", nature: "WORKS" },
  { id: "more-works", cents: 500_000_00, cpv: "45000000", nature: "WORKS" },
  { id: "early", cents: 50_000_00, cpv: "30100000", nature: "GOODS", noticeOn: "2026-03-31" },
];

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  const plans = [2098, 2099].map(
    (year) =>
      `('plan-${year.toString()}', '${commune}', 'PUBLIC', NULL, '${siret}', ${year.toString()}, 'Essai', 'DRAFT')`,
  );
  const rows = lines.map(
    ({ id, cents, cpv = "90910000", nature = "SERVICES", year = 2098, visibility = "PUBLIC", ...rest }) =>
      `('advice-${id}', '${commune}', '${visibility}', '200089456', 'plan-${year.toString()}', '${siret}', ${year.toString()},
        'Essai', 'Essai', '${cpv}', ${cents.toString()}, '${nature}', ${rest.months?.toString() ?? "NULL"},
        ${rest.noticeOn === undefined ? "NULL" : `'${rest.noticeOn}'`}, '{}', '${rest.status ?? "OPEN"}')`,
  );
  await store.database.script(`
    INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status)
    VALUES ${plans.join(", ")};
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      need, description, cpv_code, value_cents, nature, duration_months, notice_on, considerations, status)
    VALUES ${rows.join(", ")};`);
});
afterAll(() => store.close());

const selection = `procedureAdvice { on estimation estimatedValue { amount } estimationBasis { article }
  homogeneousNeeds(first: 5) { totalCount nodes { id } } advice { procedure threshold { value { amount } } } }`;

async function adviceOf(id: string, caller = memberOf(commune)) {
  const ask = queryRunner(procurementPlans, store, { caller });
  const { data, errors } = await ask(`{ plannedProcurement(id: "advice-${id}") { ${selection} } }`);
  expect(errors).toBeUndefined();
  return (data?.["plannedProcurement"] as { readonly procedureAdvice: Advice | null }).procedureAdvice;
}

interface Advice {
  readonly on: string;
  readonly estimation: string;
  readonly estimatedValue: { readonly amount: string };
  readonly estimationBasis: { readonly article: string } | null;
  readonly homogeneousNeeds: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
  };
  readonly advice: { readonly procedure: string };
}

describe("PlannedProcurement.procedureAdvice", () => {
  test("sums the services of one class, buyer and year: a hidden cent crosses the threshold for its owner", async () => {
    const advice = await adviceOf("a");
    expect(advice).toMatchObject({
      on: "2026-11-23",
      estimatedValue: { amount: "60000.00" },
      estimationBasis: { article: "R2121-6" },
      homogeneousNeeds: { totalCount: 3 },
      advice: { procedure: "ADAPTED" },
    });
    expect(advice?.homogeneousNeeds.nodes.map(({ id }) => id).toSorted()).toEqual([
      "advice-a",
      "advice-b",
      "advice-hidden",
    ]);
    expect(plainSpaces(advice?.estimation ?? "")).toBe(
      "Besoins homogènes du même acheteur en 2098, de la classe CPV 9091 (R2121-6) : 3 lignes, 60 000 € HT.",
    );
  });

  test("weighs nothing that the caller may not see", async () => {
    expect(await adviceOf("a", anonymousCaller([]))).toMatchObject({
      estimatedValue: { amount: "59999.99" },
      homogeneousNeeds: { totalCount: 2 },
      advice: { procedure: "WITHOUT_ADVERTISING" },
    });
  });

  test("counts each need by its own duration", async () => {
    expect(await adviceOf("long")).toMatchObject({
      estimatedValue: { amount: "216000.00" },
      advice: { procedure: "FORMALISED" },
    });
  });

  test("takes works alone, as an operation", async () => {
    expect(await adviceOf("works")).toMatchObject({
      estimatedValue: { amount: "99999.99" },
      estimationBasis: { article: "R2121-5" },
      homogeneousNeeds: { totalCount: 1, nodes: [{ id: "advice-works" }] },
      advice: { procedure: "WITHOUT_ADVERTISING" },
    });
  });

  test("applies the law of the day of the notice unless asked otherwise", async () => {
    expect(await adviceOf("early")).toMatchObject({ on: "2026-03-31", advice: { procedure: "ADAPTED" } });
    const ask = queryRunner(procurementPlans, store);
    const { data } = await ask(
      `{ plannedProcurement(id: "advice-early") { procedureAdvice(on: "2026-04-01") { advice { procedure } } } }`,
    );
    expect(data).toEqual({
      plannedProcurement: { procedureAdvice: { advice: { procedure: "WITHOUT_ADVERTISING" } } },
    });
  });

  test("has none for what was abandoned", async () => {
    expect(await adviceOf("abandoned")).toBeNull();
  });

  test("costs the same number of statements for one need and for a page of them", async () => {
    const count = async (first: number): Promise<number> => {
      store.statements.length = 0;
      const ask = queryRunner(procurementPlans, store);
      const { errors } = await ask(
        `{ plannedProcurements(first: ${first.toString()}) { nodes { ${selection} } } }`,
      );
      expect(errors).toBeUndefined();
      return store.statements.length;
    };
    expect(await count(50)).toBeLessThanOrEqual((await count(2)) + 4);
  });
});
