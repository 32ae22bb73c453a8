import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

const commune = "212703755";
const siret = "21270375500018";

interface Line {
  readonly id: string;
  readonly cents: number;
  readonly considerations?: string;
  readonly visibility?: "PRIVATE" | "PUBLIC";
  readonly noticeOn?: string;
  readonly status?: string;
  readonly cpv?: string;
  readonly months?: number;
}

/** Of a year that nobody else plans; each class of its own unless said otherwise. */
const lines: readonly Line[] = [
  { id: "large", cents: 215_999_99, cpv: "90910000" },
  { id: "hidden-cent", cents: 1, cpv: "90911000", visibility: "PRIVATE" },
  { id: "early", cents: 300_000_00, cpv: "79710000", noticeOn: "2026-08-21" },
  {
    id: "first",
    cents: 300_000_00,
    cpv: "79810000",
    noticeOn: "2026-08-22",
    considerations: "SOCIAL,ENVIRONMENTAL",
  },
  { id: "long", cents: 269_999_99, cpv: "50700000", months: 60 },
  { id: "abandoned", cents: 300_000_00, cpv: "64110000", status: "ABANDONED" },
];

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  const rows = lines.map(
    ({ id, cents, cpv = "90910000", visibility = "PUBLIC", considerations = "", status = "OPEN", ...rest }) =>
      `('duty-${id}', '${commune}', '${visibility}', NULL, 'duty-plan', '${siret}', 2098, 'Essai', 'Essai', '${cpv}',
        ${cents.toString()}, 'SERVICES', ${rest.months?.toString() ?? "NULL"},
        ${rest.noticeOn === undefined ? "NULL" : `'${rest.noticeOn}'`}, '{${considerations}}', '${status}')`,
  );
  const contracts = [
    `('of-first', 'duty-first', 300000, '2026-10-01', '{}', '{SOCIAL,ENVIRONMENTAL}', NULL)`,
    `('of-early', 'duty-early', 30000000, '2026-10-01', '{}', '{SOCIAL,ENVIRONMENTAL}', '2026-12-02')`,
    `('alone', NULL, 30000000, '2026-10-01', '{}', '{SOCIAL,ENVIRONMENTAL}', '2026-10-02')`,
    `('before', NULL, 30000000, '2026-08-21', '{SOCIAL}', '{}', NULL)`,
  ];
  await store.database.script(`
    INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status)
    VALUES ('duty-plan', '${commune}', 'PUBLIC', NULL, '${siret}', 2098, 'Essai', 'DRAFT');
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      need, description, cpv_code, value_cents, nature, duration_months, notice_on, considerations, status)
    VALUES ${rows.join(", ")};
    INSERT INTO procurement_plans.contract (id, organisation, visibility, buyer_siret, title, description, cpv_code, nature,
      planned_procurement_id, value_cents, notified_on, considerations, absent_considerations, essential_data_published_on)
    SELECT 'duty-' || id, '${commune}', 'PUBLIC', '${siret}', 'Essai', 'Essai', '79710000', 'SERVICES', line,
      cents, notified::date, present::procurement_plans.consideration[], absent::procurement_plans.consideration[], published::date
    FROM (VALUES ${contracts.join(", ")}) AS given(id, line, cents, notified, present, absent, published);
    INSERT INTO procurement_plans.duty_exemption (id, organisation, planned_procurement_id, duty, reason_code, justification, decided_on)
    VALUES ('duty-exempt', '${commune}', 'duty-early', 'SOCIAL_PERFORMANCE_CONDITIONS', 'NO_SUFFICIENT_LINK', 'Licence', '2026-11-02');`);
});
afterAll(() => store.close());

interface Check {
  readonly duty: string;
  readonly outcome: string;
}

async function checksOf(
  field: "plannedProcurement" | "contract",
  id: string,
  { caller = memberOf(commune), on }: { readonly caller?: Caller; readonly on?: string } = {},
): Promise<readonly Check[]> {
  const ask = queryRunner(procurementPlans, store, { caller });
  const { data, errors } = await ask(`{ ${field}(id: "duty-${id}") {
    duties${on === undefined ? "" : `(on: "${on}")`} { duty on outcome findings dueOn legalBasis { article source } exemption { id } } } }`);
  expect(errors).toBeUndefined();
  return (data?.[field] as { readonly duties: readonly Check[] }).duties;
}

async function outcomesOf(...asked: Parameters<typeof checksOf>): Promise<readonly string[]> {
  return (await checksOf(...asked)).map(({ outcome }) => outcome);
}

describe("PlannedProcurement.duties", () => {
  test("weigh the homogeneous needs that the caller sees: a hidden cent counts for its owner alone", async () => {
    expect(await outcomesOf("plannedProcurement", "large")).toEqual(["UNDETERMINED", "UNDETERMINED"]);
    expect(await outcomesOf("plannedProcurement", "large", { caller: anonymousCaller([]) })).toEqual([
      ...["NOT_APPLICABLE", "UNDETERMINED"],
    ]);
  });

  test("follow the law of the day of the notice unless asked otherwise", async () => {
    expect(await outcomesOf("plannedProcurement", "early")).toEqual(["NOT_APPLICABLE", "NOT_APPLICABLE"]);
    expect(await outcomesOf("plannedProcurement", "first")).toEqual(["MET", "MET"]);
    expect(await outcomesOf("plannedProcurement", "first", { on: "2026-08-21" })).toEqual([
      ...["NOT_APPLICABLE", "NOT_APPLICABLE"],
    ]);
  });

  test("name the article, its source, and the exception that meets them", async () => {
    expect(await checksOf("plannedProcurement", "early", { on: "2026-11-23" })).toMatchObject([
      {
        ...{ duty: "SOCIAL_PERFORMANCE_CONDITIONS", on: "2026-11-23", outcome: "MET", dueOn: null },
        ...{ legalBasis: { article: "L2112-2-1" }, exemption: { id: "duty-exempt" } },
      },
      {
        ...{ duty: "ENVIRONMENTAL_CONSIDERATIONS", outcome: "UNDETERMINED", exemption: null },
        legalBasis: { article: "art. 35", source: expect.stringContaining("à vérifier") as unknown },
      },
    ]);
  });

  test("count 48 months of a longer need, and nothing of an abandoned one", async () => {
    expect(await outcomesOf("plannedProcurement", "long")).toEqual(["NOT_APPLICABLE", "UNDETERMINED"]);
    expect(await outcomesOf("plannedProcurement", "abandoned")).toEqual([]);
  });

  test("cost no statement more for each line or contract of a page", async () => {
    const count = async (first: number): Promise<number> => {
      store.statements.length = 0;
      const ask = queryRunner(procurementPlans, store, { caller: memberOf(commune) });
      const { errors } = await ask(
        `{ plannedProcurements(first: ${first.toString()}) { nodes { duties { outcome exemption { id } } dutyExemptions { reason { title } } } }
           contracts(first: ${first.toString()}) { nodes { duties { outcome exemption { id } legalBasis { article } } } } }`,
      );
      expect(errors).toBeUndefined();
      return store.statements.length;
    };
    expect(await count(50)).toBeLessThanOrEqual((await count(2)) + 6);
  });
});

describe("Contract.duties", () => {
  test("judge a small contract by the need that it fulfils, and the day of its notice", async () => {
    expect(await outcomesOf("contract", "of-first")).toEqual(["NOT_MET", "NOT_MET", "NOT_APPLICABLE"]);
    expect(await outcomesOf("contract", "of-early")).toEqual(["NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_MET"]);
  });

  test("take over the exception of the line", async () => {
    expect((await outcomesOf("contract", "of-early", { on: "2026-08-22" }))[0]).toBe("MET");
  });

  test("without a line, tell nothing that the day of the consultation could change", async () => {
    expect(await outcomesOf("contract", "alone")).toEqual(["UNDETERMINED", "UNDETERMINED", "MET"]);
    expect(await outcomesOf("contract", "alone", { on: "2026-08-22" })).toEqual([
      "NOT_MET",
      "NOT_MET",
      "MET",
    ]);
    expect(await outcomesOf("contract", "before")).toEqual([
      "NOT_APPLICABLE",
      "NOT_APPLICABLE",
      "UNDETERMINED",
    ]);
  });

  test("say until when the essential data are to be published", async () => {
    const checks = await checksOf("contract", "before");
    expect(checks[2]).toMatchObject({ dueOn: "2026-10-21", legalBasis: { article: "R2196-1" } });
  });
});
