import { anonymousCaller } from "../../../../shared/access/caller";
import type { EntityLookup } from "../../../../shared/federation/entity-lookup";
import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { held } from "../support/held-line";
import { bakery, content, contractDesk, farm, gaillon, launchedLine, louviers } from "./contract-desk";

let store: TestStore;
let send: ReturnType<typeof contractDesk>;
beforeAll(async () => {
  store = await openTestStore();
  send = contractDesk(store);
  await launchedLine(store, "ligne");
  await launchedLine(store, "lotie", { lots: 2 });
  await launchedLine(store, "course", { lots: 2 });
  await launchedLine(store, "entiere", { lots: 2 });
  await launchedLine(store, "secrete", { visibility: "PRIVATE" });
  await launchedLine(store, "ouverte", { status: "OPEN" });
  await launchedLine(store, "close", { planStatus: "CLOSED" });
  await launchedLine(store, "groupee");
  await held(store, "groupee");
});
afterAll(() => store.close());

const recording = { plannedProcurementId: "ligne", visibility: "PUBLIC", content };
const written = (change: Readonly<Record<string, unknown>>) => ({ content: { ...content, ...change } });

async function contractCount(): Promise<number> {
  const [row] = await store.database.query<{ readonly count: number }>(
    "SELECT count(*)::int AS count FROM procurement_plans.contract WHERE title = 'Papier'",
  );
  return row?.count ?? 0;
}

describe("recordContract refuses", () => {
  test.each([
    ["a line bought together", { plannedProcurementId: "groupee" }, "LINE_HELD"],
    ["a title of spaces", written({ title: " " }), "TITLE_MISSING"],
    ["a value below zero, by a cent", written({ value: "-0.01" }), "VALUE_NEGATIVE"],
    ["an absurd value, by a cent", written({ value: "10000000000.01" }), "VALUE_ABSURD"],
    ["a notification of tomorrow", written({ notifiedOn: "2026-11-24" }), "NOTIFIED_IN_FUTURE"],
    [
      "a notification on the eve of the notice",
      written({ notifiedOn: "2026-02-28" }),
      "NOTIFIED_BEFORE_NOTICE",
    ],
    ["no month", written({ durationMonths: 0 }), "DURATION_ABSURD"],
    ["601 months", written({ durationMonths: 601 }), "DURATION_ABSURD"],
    ["no holder", written({ supplierSirets: [] }), "SUPPLIER_MISSING"],
    ["a holder twice", written({ supplierSirets: [farm, farm] }), "SUPPLIER_TWICE"],
    ["another division of the CPV", written({ cpvCode: "45000000" }), "CPV_OTHER_DIVISION"],
    ["works that are goods", written({ cpvCode: "45000000", nature: "GOODS" }), "NATURE_CONTRADICTS_CPV"],
    [
      "a consideration both declared and declared absent",
      written({ considerations: ["SOCIAL"], absentConsiderations: ["SOCIAL"] }),
      "DECLARED_BOTH_WAYS",
    ],
    ["an unknown line", { plannedProcurementId: "nope" }, "UNKNOWN_LINE"],
    ["an unknown lot", { lotId: "nope" }, "UNKNOWN_LOT"],
    ["a lot of another line", { lotId: "lotie-lot-1" }, "LOT_OF_ANOTHER_LINE"],
    ["another buyer than that of the line", { buyerSiret: gaillon.siret }, "OTHER_BUYER"],
    ["no buyer", { plannedProcurementId: null }, "BUYER_MISSING"],
    ["somebody else's buyer", { plannedProcurementId: null, buyerSiret: gaillon.siret }, "NOT_OWN_BUYER"],
    ["a line that is not launched", { plannedProcurementId: "ouverte" }, "TRANSITION_NOT_ALLOWED"],
    ["a line of a closed plan", { plannedProcurementId: "close" }, "PLAN_CLOSED"],
  ])("%s, and writes nothing", async (_, change, code) => {
    const { answer } = await send("recordContract", { ...recording, ...change });
    expect(answer).toMatchObject({ code, message: expect.any(String) });
    expect(await contractCount()).toBe(0);
  });

  test("a line of another organisation, and says no more of one that may not be seen", async () => {
    const caller = memberOf(gaillon.siren);
    const seen = await send("recordContract", recording, { caller });
    expect(seen.answer).toMatchObject({ __typename: "NotAllowedError", code: "NOT_OWN_LINE" });
    const hidden = await send(
      "recordContract",
      { ...recording, plannedProcurementId: "secrete" },
      { caller },
    );
    const absent = await send("recordContract", { ...recording, plannedProcurementId: "nope" }, { caller });
    expect(hidden.answer).toEqual(absent.answer);
  });

  test("a supplier that the graph does not know", async () => {
    const entities: EntityLookup = {
      exist: (references) => Promise.resolve(references.map((each) => each["siret"] !== bakery)),
    };
    const { answer } = await send(
      "recordContract",
      { ...recording, ...written({ supplierSirets: [farm, bakery] }) },
      { entities },
    );
    expect(answer).toMatchObject({ code: "UNKNOWN_SUPPLIER", path: ["input", "supplierSirets"] });
    expect(answer?.["message"]).toContain(bakery);
  });

  test("to share with an intercommunality that one does not belong to", async () => {
    const caller = { ...memberOf(louviers.siren), pools: [] };
    const { answer } = await send("recordContract", { ...recording, visibility: "POOLED" }, { caller });
    expect(answer).toMatchObject({ code: "NOT_POOLING", path: ["input", "visibility"] });
  });

  test("somebody who is not identified", async () => {
    const { errors } = await send("recordContract", recording, { caller: anonymousCaller(["200089456"]) });
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});

describe("recordContract", () => {
  test("records a consortium, lead first, and awards its line, once for a retry key", async () => {
    const idempotency = { key: "notifie-1", digest: "0".repeat(64) };
    const input = {
      ...recording,
      ...written({
        title: "Groupement",
        supplierSirets: [farm, bakery],
        absentConsiderations: ["INNOVATION"],
      }),
    };
    const [first, again] = [
      await send("recordContract", input, { idempotency }),
      await send("recordContract", input, { idempotency }),
    ];
    expect(first.contract).toMatchObject({
      ...{ version: 1, title: "Groupement", value: { amount: "1000.00" }, currentEndOn: "2027-11-22" },
      ...{ nature: "GOODS", reserved: "UNDECLARED", innovative: "NO", visibility: "PUBLIC" },
      suppliers: [{ siret: farm }, { siret: bakery }],
      plannedProcurement: { id: "ligne", status: "AWARDED" },
    });
    expect(again.contract?.["id"]).toBe(first.contract?.["id"]);
  });

  test("refuses to award the line again", async () => {
    const { answer } = await send("recordContract", recording);
    expect(answer).toMatchObject({ __typename: "TransitionRefusedError", code: "LINE_AWARDED" });
  });

  test("awards a line with its last lot, and no lot twice", async () => {
    const lot = (number: number) => ({
      visibility: "PUBLIC",
      lotId: `lotie-lot-${number.toString()}`,
      ...written({ title: "Lot" }),
    });
    const first = await send("recordContract", lot(1));
    expect(first.contract).toMatchObject({
      lot: { id: "lotie-lot-1" },
      plannedProcurement: { id: "lotie", status: "LAUNCHED" },
    });
    expect((await send("recordContract", lot(1))).answer).toMatchObject({ code: "LOT_AWARDED" });
    const whole = { ...recording, plannedProcurementId: "lotie" };
    expect((await send("recordContract", whole)).answer).toMatchObject({ code: "LOTS_AWARDED" });
    const last = await send("recordContract", lot(2));
    expect(last.contract).toMatchObject({ plannedProcurement: { status: "AWARDED" } });
  });

  test("awards all the lots at once with a contract of the whole line", async () => {
    const { contract } = await send("recordContract", {
      ...recording,
      ...written({ title: "Tout" }),
      plannedProcurementId: "entiere",
    });
    expect(contract).toMatchObject({ lot: null, plannedProcurement: { status: "AWARDED" } });
  });

  test("of two awards of the last lot at once, one alone is recorded", async () => {
    const award = (lotId: string, title: string) =>
      send("recordContract", { visibility: "PUBLIC", lotId, ...written({ title }) });
    await award("course-lot-1", "Premier");
    const results = await Promise.all([award("course-lot-2", "A"), award("course-lot-2", "B")]);
    expect(results.map(({ answer }) => answer?.["code"] ?? "DONE").toSorted()).toEqual([
      "DONE",
      "LOT_AWARDED",
    ]);
    const [line] = await store.database.query(
      "SELECT status::text, version FROM procurement_plans.planned_procurement WHERE id = 'course'",
    );
    expect(line).toEqual({ status: "AWARDED", version: 2 });
  });

  test("records what was not planned, for a buyer of one's own", async () => {
    const { contract } = await send("recordContract", {
      ...{ visibility: "POOLED", buyerSiret: louviers.siret },
      ...written({ title: "Imprévu", cpvCode: "45000000" }),
    });
    expect(contract).toMatchObject({ plannedProcurement: null, nature: "WORKS", visibility: "POOLED" });
  });
});
