import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { plainSpaces } from "../../../support/plain-spaces";
import { queryRunner, type QueryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(procurementPlans, store);
});
afterAll(() => store.close());

async function advice(input: string): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(`{ procedureFor(input: { ${input} }) {
    procedure outcome reason countedMonths countedValue { amount } legalBasis { article } threshold { kind value { amount } } } }`);
  expect(errors).toBeUndefined();
  return data?.["procedureFor"] as Record<string, unknown>;
}

describe("Query.procedureFor", () => {
  test("answers with the article and the threshold in force, and the reason in French", async () => {
    const answer = await advice('value: "45000" nature: SERVICES buyerKind: COMMUNE on: "2026-03-31"');
    expect(answer).toEqual({
      procedure: "ADAPTED",
      outcome: "MET",
      reason: expect.any(String) as string,
      countedMonths: null,
      countedValue: { amount: "45000.00" },
      legalBasis: { article: "R2123-1" },
      threshold: { kind: "NO_ADVERTISING_BELOW", value: { amount: "40000.00" } },
    });
    expect(plainSpaces(String(answer["reason"]))).toBe(
      "Au 31 mars 2026, la valeur estimée de 45 000 € HT atteint 40 000 € HT (R2122-8) et reste inférieure à 90 000 € HT (R2131-12) : procédure adaptée, avec une publicité que l'acheteur choisit.",
    );
  });

  test.each([
    ["the day before 1 April 2026", '"59999.99"', "2026-03-31", "ADAPTED"],
    ["on 1 April 2026", '"59999.99"', "2026-04-01", "WITHOUT_ADVERTISING"],
    ["on 1 April 2026, a cent more", '"60000.00"', "2026-04-01", "ADAPTED"],
    ["before any known threshold", '"1"', "2018-04-01", "UNDETERMINED"],
  ])("%s", async (_, value, on, procedure) => {
    const answer = await advice(`value: ${value} nature: GOODS buyerKind: INTERCOMMUNALITY on: "${on}"`);
    expect(answer["procedure"]).toBe(procedure);
  });

  test("takes today's law without a day, and no threshold where it has no advice", async () => {
    expect(await advice('value: "45000" nature: SERVICES buyerKind: COMMUNE')).toMatchObject({
      procedure: "WITHOUT_ADVERTISING",
      outcome: "NOT_MET",
    });
    expect(await advice('value: "45000" nature: SERVICES buyerKind: RAIL_OPERATOR')).toMatchObject({
      procedure: "UNDETERMINED",
      outcome: "UNDETERMINED",
      legalBasis: null,
      threshold: null,
    });
  });

  test("counts forty-eight months of a longer purchase, and says how", async () => {
    const answer = await advice('value: "270000" nature: SERVICES buyerKind: COMMUNE durationMonths: 60');
    expect(answer).toMatchObject({
      procedure: "FORMALISED",
      countedMonths: 48,
      countedValue: { amount: "216000.00" },
    });
    expect(plainSpaces(String(answer["reason"]))).toContain(
      "270 000 € HT × 48 / 60 = 216 000 € HT (R2121-7)",
    );
  });

  test.each([
    ["a negative value", 'value: "-0.01"', "input.value"],
    ["a duration of no month", 'value: "1" durationMonths: 0', "input.durationMonths"],
    ["a duration of more than fifty years", 'value: "1" durationMonths: 601', "input.durationMonths"],
  ])("refuses %s", async (_, purchase, argument) => {
    const { errors } = await ask(
      `{ procedureFor(input: { ${purchase} nature: GOODS buyerKind: COMMUNE }) { procedure } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});

describe("the law can be browsed", () => {
  test("articles by subject and day, a page at a time", async () => {
    const list = (filter: string, args = "first: 1") =>
      ask(`{ legalBases(${args} filter: { ${filter} }) { totalCount nodes { article } } }`);
    expect((await list('textContains: "SOURCAGE"')).data).toEqual({
      legalBases: { totalCount: 4, nodes: [{ article: expect.any(String) as string }] },
    });
    expect((await list('textContains: "distorsion" on: "2019-03-31"')).data).toMatchObject({
      legalBases: { nodes: [{ article: "art. 5" }] },
    });
    expect((await list('textContains: "distorsion" on: "2019-04-01"')).data).toMatchObject({
      legalBases: { nodes: [{ article: "R2111-2" }] },
    });
    expect((await list('on: "2026-08-22" textContains: "L2112-2-1"')).data).toMatchObject({
      legalBases: { totalCount: 1 },
    });
    expect((await list('on: "2026-08-21" textContains: "L2112-2-1"')).data).toMatchObject({
      legalBases: { totalCount: 0 },
    });
  });

  test("other figures, each with its article and its source", async () => {
    const { data } = await ask(
      `{ lawParameters(on: "2026-11-23") { code unit number amount { amount } legalBasis { article } source } }`,
    );
    const figures = data?.["lawParameters"] as readonly Record<string, unknown>[];
    expect(figures).toContainEqual(
      expect.objectContaining({
        code: "COUNTED_MONTHS_AT_MOST",
        unit: "MONTHS",
        number: 48,
        amount: null,
        legalBasis: { article: "R2121-7" },
      }),
    );
    expect(figures).toContainEqual(
      expect.objectContaining({
        code: "SPASER_YEARLY_FROM",
        number: null,
        amount: { amount: "50000000.00" },
      }),
    );
    expect(figures.filter(({ source }) => source === "")).toEqual([]);
  });

  test("thresholds, each with its article", async () => {
    const { data } = await ask(`{ procurementThresholds(on: "2026-11-23") { kind legalBasis { article } } }`);
    expect(data?.["procurementThresholds"]).toContainEqual({
      kind: "ESSENTIAL_DATA_FROM",
      legalBasis: { article: "R2196-1" },
    });
  });
});
