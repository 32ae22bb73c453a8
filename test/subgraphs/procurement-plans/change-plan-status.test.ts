import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { procurementPlans } from "../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

const louviers = "212703755";
const gaillon = "212702757";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await plan("brouillon", {});
  await plan("brouillon-prive", { visibility: "PRIVATE" });
  await plan("brouillon-vide", { lines: 0 });
  await plan("course", {});
  await plan("parcours", {});
});
afterAll(() => store.close());

interface PlanOptions {
  readonly visibility?: "PRIVATE" | "POOLED";
  readonly lines?: number;
}

/** A draft of Louviers, with one line unless said otherwise. */
async function plan(id: string, { visibility = "POOLED", lines = 1 }: PlanOptions): Promise<void> {
  const owned = `'${louviers}', '${visibility}', '200089456'`;
  await store.database.query(`
    INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status)
    VALUES ('${id}', ${owned}, '21270375500018', 2026, 'Essai', 'DRAFT')`);
  await store.database.query(`
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      need, description, cpv_code, value_cents, nature, considerations, status)
    SELECT '${id}-' || line, ${owned}, '${id}', '21270375500018', 2026, 'Essai', 'Essai', '30192000', 100, 'GOODS', '{}', 'OPEN'
    FROM generate_series(1, ${lines.toString()}) AS line`);
}

async function change(
  step: "adopt" | "publish" | "close",
  input: Readonly<Record<string, unknown>>,
  caller: Caller = memberOf(louviers),
) {
  const name = `${step}ProcurementPlan`;
  const typeName = `${step.charAt(0).toUpperCase()}${step.slice(1)}ProcurementPlan`;
  const ask = queryRunner(procurementPlans, store, { caller });
  const { data, errors } = await ask(
    `mutation Change($input: ${typeName}Input!) { ${name}(input: $input) {
      __typename
      ... on ${typeName}Payload { procurementPlan { id status adoptedOn publishedOn closedOn version lineCount } }
      ... on UserError { code message path }
    } }`,
    { input },
  );
  return { answer: data?.[name] as Record<string, unknown> | undefined, errors };
}

const adoption = { planId: "brouillon", version: 1, adoptedOn: "2026-11-23" };

describe("adoptProcurementPlan", () => {
  test.each([
    ["an unknown plan", { planId: "nope" }, louviers, "UnknownReferenceError", "UNKNOWN_PLAN", "planId"],
    ["another's plan that may be seen", {}, gaillon, "NotAllowedError", "NOT_OWN_PLAN", "planId"],
    [
      "another's private plan, as if it were unknown",
      { planId: "brouillon-prive" },
      gaillon,
      "UnknownReferenceError",
      "UNKNOWN_PLAN",
      "planId",
    ],
    [
      "a plan without a line",
      { planId: "brouillon-vide" },
      louviers,
      "TransitionRefusedError",
      "PLAN_EMPTY",
      "planId",
    ],
    [
      "a day in the future",
      { adoptedOn: "2026-11-24" },
      louviers,
      "InvalidInputError",
      "DAY_IN_FUTURE",
      "adoptedOn",
    ],
    [
      "a version that is not the present one",
      { version: 2 },
      louviers,
      "VersionConflictError",
      "PLAN_CHANGED",
      "version",
    ],
  ])("refuses %s and changes nothing", async (_, difference, organisation, type, code, field) => {
    const { answer } = await change("adopt", { ...adoption, ...difference }, memberOf(organisation));
    expect(answer).toMatchObject({
      __typename: type,
      code,
      message: expect.any(String),
      path: ["input", field],
    });
    const unchanged = await store.database.query(
      `SELECT id FROM procurement_plans.procurement_plan WHERE id LIKE 'brouillon%' AND status = 'DRAFT' AND version = 1`,
    );
    expect(unchanged).toHaveLength(3);
  });

  test("adopts a draft of the caller's organisation, as the buyer itself then reads it", async () => {
    const { answer } = await change("adopt", adoption);
    expect(answer).toEqual({
      __typename: "AdoptProcurementPlanPayload",
      procurementPlan: {
        id: "brouillon",
        status: "ADOPTED",
        adoptedOn: "2026-11-23",
        publishedOn: null,
        closedOn: null,
        version: 2,
        lineCount: 1,
      },
    });
    const ask = queryRunner(procurementPlans, store);
    const { data } = await ask(`{ procurementPlan(id: "brouillon") { status version } }`);
    expect(data?.["procurementPlan"]).toEqual({ status: "ADOPTED", version: 2 });
  });

  test("refuses what the table does not hold, with the reason", async () => {
    const { answer } = await change("adopt", { planId: "brouillon", version: 2, adoptedOn: "2026-11-23" });
    expect(answer).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "TRANSITION_NOT_ALLOWED",
      message: "Cette programmation est adoptée : elle ne peut pas être adoptée.",
    });
  });

  test("of two adoptions at once, one is told that the plan changed", async () => {
    const results = await Promise.all(
      ["2026-11-01", "2026-11-02"].map((adoptedOn) =>
        change("adopt", { planId: "course", version: 1, adoptedOn }),
      ),
    );
    expect(results.map(({ answer }) => answer?.["__typename"]).sort()).toEqual([
      "AdoptProcurementPlanPayload",
      "VersionConflictError",
    ]);
  });

  test("an anonymous caller is refused before anything is read", async () => {
    store.statements.length = 0;
    const { answer, errors } = await change("adopt", adoption, anonymousCaller(["200089456"]));
    expect(answer).toBeUndefined();
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect(store.statements.filter((sql) => sql.includes("procurement_plan."))).toEqual([]);
  });
});

describe("the life of a plan", () => {
  test("goes from draft to adopted, published and closed, and ends there", async () => {
    const planId = "parcours";
    await change("adopt", { planId, version: 1, adoptedOn: "2026-01-15" });
    expect((await change("close", { planId, version: 2, closedOn: "2026-11-23" })).answer).toMatchObject({
      code: "TRANSITION_NOT_ALLOWED",
    });
    expect((await change("publish", { planId, version: 2, publishedOn: "2026-01-14" })).answer).toMatchObject(
      {
        __typename: "InvalidInputError",
        code: "DAY_BEFORE_PREVIOUS_STEP",
        path: ["input", "publishedOn"],
      },
    );
    await change("publish", { planId, version: 2, publishedOn: "2026-01-15" });
    expect((await change("close", { planId, version: 3, closedOn: "2026-11-23" })).answer).toMatchObject({
      ...{ __typename: "TransitionRefusedError", code: "LINES_UNSETTLED", path: ["input", "planId"] },
      message: expect.stringContaining("Une ligne de cette programmation est encore à lancer"),
    });
    await store.database.query(
      `UPDATE procurement_plans.planned_procurement SET status = 'ABANDONED' WHERE plan_id = '${planId}'`,
    );
    const { answer } = await change("close", { planId, version: 3, closedOn: "2026-11-23" });
    expect(answer).toMatchObject({
      __typename: "CloseProcurementPlanPayload",
      procurementPlan: {
        status: "CLOSED",
        adoptedOn: "2026-01-15",
        publishedOn: "2026-01-15",
        closedOn: "2026-11-23",
        version: 4,
      },
    });
    for (const [step, field] of [
      ["adopt", "adoptedOn"],
      ["publish", "publishedOn"],
      ["close", "closedOn"],
    ] as const) {
      const refused = await change(step, { planId, version: 4, [field]: "2026-11-23" });
      expect(refused.answer).toMatchObject({ code: "TRANSITION_NOT_ALLOWED" });
    }
  });
});

describe("the store itself", () => {
  test("lets a request change a plan of its own, never whose it is nor its year, and remove none", async () => {
    const asLouviers = (statement: string): Promise<void> =>
      store.database.script(`
        SELECT set_config('role', 'hub_procurement_plans', true), set_config('hub.organisation', '${louviers}', true), set_config('hub.pools', '200089456', true);
        ${statement}`);
    for (const set of ["year = 2027", "buyer_siret = '21270375500018'", "organisation = '212703755'"]) {
      await expect(asLouviers(`UPDATE procurement_plans.procurement_plan SET ${set}`)).rejects.toThrow(
        /permission denied/,
      );
    }
    await expect(asLouviers("DELETE FROM procurement_plans.procurement_plan")).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      asLouviers("UPDATE procurement_plans.planned_procurement SET plan_id = 'course'"),
    ).rejects.toThrow(/permission denied/);
    await asLouviers("UPDATE procurement_plans.procurement_plan SET version = 99");
    const [touched] = await store.database.query<{ readonly others: number; readonly own: number }>(`
      SELECT count(*) FILTER (WHERE organisation <> '${louviers}')::int AS others,
        count(*) FILTER (WHERE organisation = '${louviers}')::int AS own
      FROM procurement_plans.procurement_plan WHERE version = 99`);
    expect(touched?.others).toBe(0);
    expect(touched?.own).toBeGreaterThan(0);
  });

  test("refuses a plan whose days do not tell its steps", async () => {
    await expect(
      store.database.query(
        "UPDATE procurement_plans.procurement_plan SET status = 'PUBLISHED' WHERE id = 'brouillon'",
      ),
    ).rejects.toThrow(/procurement_plan_published_check/);
  });
});
