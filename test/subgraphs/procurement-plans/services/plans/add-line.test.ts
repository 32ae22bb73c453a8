import { anonymousCaller } from "../../../../../shared/access/caller";
import { memberOf } from "../../../../support/run-query";
import { openTestStore, type TestStore } from "../../../../support/test-store";
import { twoLots } from "../../support/line-lots";
import {
  agglomeration,
  aLine,
  aPlan,
  gaillon,
  louviers,
  send,
  stepTo,
  type Input,
} from "../../support/plan-editor";

let store: TestStore;
let planId: string;
beforeAll(async () => {
  store = await openTestStore();
  planId = await aPlan(store);
});
afterAll(() => store.close());

const specifier = { ...memberOf(louviers), roles: ["SPECIFIER"] };

async function lineCount(id: string): Promise<number> {
  const [row] = await store.database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM procurement_plans.planned_procurement WHERE plan_id = $1",
    [id],
  );
  return row?.count ?? 0;
}

describe("addPlannedProcurement", () => {
  test("adds a line with its lots, as its buyer wrote it", async () => {
    const { plannedProcurement } = await send(store, "addPlannedProcurement", {
      ...aLine,
      planId: await aPlan(store),
      ...{
        quantity: "1200",
        unit: "m²",
        startOn: "2026-09-01",
        considerations: ["SOCIAL", "SOCIAL"],
        lots: twoLots,
      },
    });
    expect(plannedProcurement).toMatchObject({
      version: 1,
      status: "OPEN",
      value: { amount: "40000.00" },
      quantity: { amount: "1200.00", unit: "m²" },
      startOn: "2026-09-01",
      visibility: "POOLED",
      considerations: ["SOCIAL"],
      lots: [
        { number: 1, title: "Écoles", value: { amount: "30000.00" } },
        { number: 2, title: "Vitres", value: { amount: "10000.00" } },
      ],
    });
  });

  test.each<[string, Input, string, string, readonly string[]]>([
    ["an empty need", { need: " " }, "InvalidInputError", "TEXT_EMPTY", ["need"]],
    ["a negative value", { value: "-1.00" }, "InvalidInputError", "VALUE_NOT_POSITIVE", ["value"]],
    ["an absurd value", { value: "1000000000.01" }, "InvalidInputError", "VALUE_TOO_LARGE", ["value"]],
    ["a quantity without unit", { quantity: "3" }, "InvalidInputError", "QUANTITY_WITHOUT_UNIT", ["unit"]],
    [
      "a start before the notice",
      { noticeOn: "2026-05-02", startOn: "2026-05-01" },
      ...(["InvalidInputError", "WINDOW_REVERSED", ["startOn"]] as const),
    ],
    [
      "a start out of the plan's year",
      { startOn: "2027-01-01" },
      ...(["InvalidInputError", "START_OUTSIDE_PLAN", ["startOn"]] as const),
    ],
    [
      "works out of division 45",
      { nature: "WORKS" },
      ...(["InvalidInputError", "CPV_CONTRADICTS_NATURE", ["cpvCode"]] as const),
    ],
    [
      "a code out of its domain",
      { domainId: "domaine-prestations-de-bouche" },
      ...(["InvalidInputError", "CPV_OUTSIDE_DOMAIN", ["cpvCode"]] as const),
    ],
    ["an unknown domain", { domainId: "nope" }, "UnknownReferenceError", "UNKNOWN_DOMAIN", ["domainId"]],
    [
      "an unknown legal basis",
      { legalBasisId: "nope" },
      ...(["UnknownReferenceError", "UNKNOWN_LEGAL_BASIS", ["legalBasisId"]] as const),
    ],
    [
      "lots above the line, by one cent",
      { lots: [twoLots[0], { ...twoLots[1], value: "10000.01" }] },
      ...(["InvalidInputError", "LOTS_ABOVE_LINE", ["lots"]] as const),
    ],
    [
      "a lot of another division",
      { lots: [twoLots[0], { ...twoLots[1], cpvCode: "39830000" }] },
      ...(["InvalidInputError", "LOT_OUTSIDE_DIVISION", ["lots", "1", "cpvCode"]] as const),
    ],
    [
      "a public line of a pooled plan",
      { visibility: "PUBLIC" },
      ...(["InvalidInputError", "VISIBILITY_TOO_WIDE", ["visibility"]] as const),
    ],
  ])("refuses %s and writes nothing", async (_, difference, type, code, path) => {
    const answer = await send(store, "addPlannedProcurement", { ...aLine, planId, ...difference });
    expect(answer).toMatchObject({ __typename: type, code, path: ["input", ...path] });
    expect(await lineCount(planId)).toBe(0);
  });

  test("tells the first of several faults, in the order of the form", async () => {
    const answer = await send(store, "addPlannedProcurement", {
      ...{ ...aLine, planId, value: "-1.00", quantity: "3", visibility: "PUBLIC", nature: "WORKS" },
    });
    expect(answer.code).toBe("CPV_CONTRADICTS_NATURE");
  });

  test("refuses who may not, and answers a plan that is not seen like one that does not exist", async () => {
    const hidden = await aPlan(store, { visibility: "PRIVATE" });
    const input = { ...aLine, planId };
    const byGaillon = { caller: memberOf(gaillon) };
    expect(await send(store, "addPlannedProcurement", input, byGaillon)).toMatchObject({
      code: "NOT_OWN_PLAN",
    });
    const [unseen, absent] = [
      await send(store, "addPlannedProcurement", { ...aLine, planId: hidden }, byGaillon),
      await send(store, "addPlannedProcurement", { ...aLine, planId: "nope" }, byGaillon),
    ];
    expect(unseen).toMatchObject({ code: "UNKNOWN_PLAN", path: ["input", "planId"] });
    expect(unseen).toEqual(absent);
    const nobody = { caller: anonymousCaller([agglomeration]) };
    expect((await send(store, "addPlannedProcurement", input, nobody)).code).toBe("UNAUTHENTICATED");
  });

  test("pools nothing for an organisation of no intercommunality", async () => {
    const alone = { caller: { ...memberOf(louviers), pools: [] } };
    const answer = await send(store, "addPlannedProcurement", { ...aLine, planId }, alone);
    expect(answer).toMatchObject({ code: "NOT_POOLING", path: ["input", "visibility"] });
  });

  test("a specifier adds to a draft, and no more once it is adopted", async () => {
    const draft = await aPlan(store);
    const input = { ...aLine, planId: draft };
    const bySpecifier = { caller: specifier };
    expect((await send(store, "addPlannedProcurement", input, bySpecifier)).__typename).toBe(
      "AddPlannedProcurementPayload",
    );
    await stepTo(store, draft, "ADOPTED");
    expect(await send(store, "addPlannedProcurement", input, bySpecifier)).toMatchObject({
      __typename: "NotAllowedError",
      code: "NOT_PLAN_BUYER",
    });
    expect((await send(store, "addPlannedProcurement", input)).__typename).toBe(
      "AddPlannedProcurementPayload",
    );
  });

  test("the same retry key adds one line", async () => {
    const draft = await aPlan(store);
    const idempotency = { key: "retry-key-1", digest: "a".repeat(64) };
    const [first, second] = [
      await send(store, "addPlannedProcurement", { ...aLine, planId: draft }, { idempotency }),
      await send(store, "addPlannedProcurement", { ...aLine, planId: draft }, { idempotency }),
    ];
    expect(second).toEqual(first);
    expect(await lineCount(draft)).toBe(1);
  });
});
