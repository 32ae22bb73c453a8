import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner, type QueryRunnerOptions } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";

const louviers = "212703755";
const gaillon = "212702757";
const buyerSiret = "21270375500018";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await store.database.query("DELETE FROM procurement_plans.food_spend");
});
afterEach(() => store.database.query("DELETE FROM procurement_plans.food_spend"));
afterAll(() => store.close());

const line = {
  ...{ firstDay: "2026-09-01", lastDay: "2026-09-30", description: "Pommes bio" },
  ...{ family: "FRUIT_AND_VEGETABLES", characteristics: ["FAIR_TRADE", "ORGANIC"], local: "LOCAL" },
  value: "100.00",
};

const fields = "id description characteristics foodClass local value { amount } visibility version";

type Name = "record" | "change" | "remove";

async function send(name: Name, input: object, options: QueryRunnerOptions = {}) {
  const field = `${name}FoodSpend`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}FoodSpend`;
  const ask = queryRunner(procurementPlans, store, { caller: memberOf(louviers), ...options });
  const { data, errors } = await ask(
    `mutation Send($input: ${type}Input!) { ${field}(input: $input) {
      __typename ... on ${type}Payload { foodSpend { ${fields} } } ... on UserError { code message path } } }`,
    { input },
  );
  return { answer: data?.[field] as Answer | undefined, errors };
}

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly path?: readonly string[];
  readonly foodSpend?: never;
}

async function recorded(difference: object = {}, caller: Caller = memberOf(louviers)): Promise<string> {
  const { answer } = await send(
    "record",
    { buyerSiret, visibility: "PRIVATE", lines: [{ ...line, ...difference }] },
    { caller },
  );
  const { foodSpend } = answer as unknown as { foodSpend: readonly { id: string }[] };
  return foodSpend[0]?.id ?? "";
}

async function count(): Promise<number> {
  const [row] = await store.database.query<{ readonly count: number }>(
    "SELECT count(*)::int AS count FROM procurement_plans.food_spend",
  );
  return row?.count ?? -1;
}

describe("recordFoodSpend", () => {
  test("records lines in the order given, their characteristics in one order", async () => {
    const lines = [
      line,
      { ...line, description: "Pain", characteristics: [], local: "UNDECLARED", value: "0.01" },
    ];
    const { answer } = await send("record", { buyerSiret, visibility: "POOLED", lines });
    expect(answer).toEqual({
      __typename: "RecordFoodSpendPayload",
      foodSpend: [
        {
          ...{
            id: expect.any(String),
            description: "Pommes bio",
            characteristics: ["ORGANIC", "FAIR_TRADE"],
          },
          ...{ foodClass: "ORGANIC", local: "LOCAL", value: { amount: "100.00" } },
          ...{ visibility: "POOLED", version: 1 },
        },
        {
          ...{ id: expect.any(String), description: "Pain", characteristics: [], foodClass: "UNDECLARED" },
          ...{ local: "UNDECLARED", value: { amount: "0.01" }, visibility: "POOLED", version: 1 },
        },
      ],
    });
  });

  test.each([
    ["an unknown buyer", { buyerSiret: "90020005600019" }, "UNKNOWN_BUYER buyerSiret"],
    ["another's buyer", { buyerSiret: "21270275700015" }, "NOT_OWN_BUYER buyerSiret"],
    ["no line", { lines: [] }, "NO_LINE lines"],
    [
      "a second line at fault",
      { lines: [line, { ...line, value: "0.00" }] },
      "VALUE_NOT_POSITIVE lines 1 value",
    ],
    [
      "an unknown contract",
      { lines: [line, line, { ...line, contractId: "nope" }] },
      "UNKNOWN_CONTRACT lines 2 contractId",
    ],
    [
      "the contract of another buyer",
      { lines: [{ ...line, contractId: "marche-lot-receptions" }] },
      "CONTRACT_OF_OTHER_BUYER lines 0 contractId",
    ],
  ])("refuses %s and records nothing", async (_, difference, expected) => {
    const { answer } = await send("record", {
      buyerSiret,
      visibility: "PRIVATE",
      lines: [line],
      ...difference,
    });
    expect([answer?.code, ...(answer?.path ?? []).slice(1)].join(" ")).toBe(expected);
    expect(await count()).toBe(0);
  });

  test("refuses a supplier that the hub does not know, by its line", async () => {
    const entities = { exist: (asked: readonly unknown[]) => Promise.resolve(asked.map(() => false)) };
    const lines = [line, { ...line, supplierSiret: "90020005600019" }];
    const { answer } = await send("record", { buyerSiret, visibility: "PRIVATE", lines }, { entities });
    expect(answer).toMatchObject({
      __typename: "UnknownReferenceError",
      code: "UNKNOWN_SUPPLIER",
      path: ["input", "lines", "1", "supplierSiret"],
    });
    expect(await count()).toBe(0);
  });

  test("shares with nobody's intercommunality", async () => {
    const caller = { ...memberOf(louviers), pools: [] };
    const { answer } = await send("record", { buyerSiret, visibility: "POOLED", lines: [line] }, { caller });
    expect(answer).toMatchObject({ code: "NOT_POOLING", path: ["input", "visibility"] });
  });

  test("is not for anonymous callers", async () => {
    const input = { buyerSiret, visibility: "PUBLIC", lines: [line] };
    const { errors } = await send("record", input, { caller: anonymousCaller(["200089456"]) });
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    const supplier = { ...memberOf(louviers), roles: ["SUPPLIER"] };
    expect((await send("record", input, { caller: supplier })).errors?.[0]?.extensions["code"]).toBe(
      "FORBIDDEN",
    );
    expect(await count()).toBe(0);
  });

  test("has one effect under one retry key, and the same answer", async () => {
    const input = { buyerSiret, visibility: "PRIVATE", lines: [line, line] };
    const idempotency = { key: "food-key-1", digest: "a".repeat(64) };
    const first = await send("record", input, { idempotency });
    const again = await send("record", input, { idempotency });
    expect(first.answer?.__typename).toBe("RecordFoodSpendPayload");
    expect(again.answer).toEqual(first.answer);
    expect(await count()).toBe(2);
  });
});

describe("changeFoodSpend", () => {
  const change = (foodSpendId: string, difference: object = {}) => ({
    ...{ foodSpendId, version: 1, visibility: "PUBLIC", line: { ...line, value: "55.50" } },
    ...difference,
  });

  test("puts the line given in the place of the one there", async () => {
    const id = await recorded();
    const { answer } = await send("change", change(id));
    expect(answer).toMatchObject({
      __typename: "ChangeFoodSpendPayload",
      foodSpend: { id, value: { amount: "55.50" }, visibility: "PUBLIC", version: 2 },
    });
  });

  test.each([
    [
      "a version that is not the present one",
      { version: 2 },
      louviers,
      "VersionConflictError",
      "FOOD_SPEND_CHANGED",
    ],
    [
      "a line at fault",
      { line: { ...line, value: "0" } },
      louviers,
      "InvalidInputError",
      "VALUE_NOT_POSITIVE",
    ],
    [
      "another's private line, as if it were unknown",
      {},
      gaillon,
      "UnknownReferenceError",
      "UNKNOWN_FOOD_SPEND",
    ],
  ])("refuses %s", async (_, difference, organisation, type, code) => {
    const id = await recorded();
    const options = { caller: memberOf(organisation) };
    const { answer } = await send("change", change(id, difference), options);
    expect(answer).toMatchObject({ __typename: type, code });
    if (organisation === gaillon) {
      expect((await send("change", change("nope", difference), options)).answer).toEqual(answer);
    }
  });

  test("refuses another's line that may be seen", async () => {
    const id = await recorded();
    await store.database.query("UPDATE procurement_plans.food_spend SET visibility = 'PUBLIC'");
    const options = { caller: memberOf(gaillon) };
    expect((await send("change", change(id), options)).answer).toMatchObject({ code: "NOT_OWN_FOOD_SPEND" });
    expect((await send("remove", { foodSpendId: id, version: 1 }, options)).answer).toMatchObject({
      __typename: "NotAllowedError",
      code: "NOT_OWN_FOOD_SPEND",
    });
  });

  test("of two at once, one is told that the line changed", async () => {
    const id = await recorded();
    const results = await Promise.all([send("change", change(id)), send("change", change(id))]);
    expect(results.map(({ answer }) => answer?.__typename).toSorted()).toEqual([
      "ChangeFoodSpendPayload",
      "VersionConflictError",
    ]);
  });
});

describe("removeFoodSpend", () => {
  test("removes a line and gives it as it was", async () => {
    const id = await recorded();
    expect((await send("remove", { foodSpendId: id, version: 2 })).answer).toMatchObject({
      code: "FOOD_SPEND_CHANGED",
    });
    expect((await send("remove", { foodSpendId: id, version: 1 })).answer).toMatchObject({
      __typename: "RemoveFoodSpendPayload",
      foodSpend: { id, version: 1 },
    });
    expect(await count()).toBe(0);
    expect((await send("remove", { foodSpendId: id, version: 1 })).answer).toMatchObject({
      code: "UNKNOWN_FOOD_SPEND",
    });
  });
});
