import { anonymousCaller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner, type QueryRunnerOptions } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { aPlan, gaillon, lineOf, louviers, stepTo, type Input } from "../support/plan-editor";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const draft = {
  ...{ duty: "SOCIAL_PERFORMANCE_CONDITIONS", reasonCode: "NO_SUFFICIENT_LINK" },
  ...{ justification: " Licences de logiciel, sans main-d'œuvre ", decidedOn: "2026-11-23" },
};

interface Exemption {
  readonly id: string;
  readonly version: number;
}

async function ask(
  field: "recordDutyExemption" | "withdrawDutyExemption",
  input: Input,
  options: QueryRunnerOptions = {},
) {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const { data, errors } = await queryRunner(procurementPlans, store, {
    caller: memberOf(louviers),
    ...options,
  })(
    `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename
      ... on ${type}Payload { dutyExemption { id duty reason { code title } justification decidedOn withdrawnOn version } }
      ... on UserError { code message path } } }`,
    { input },
  );
  const answer = data?.[field] as (Input & { readonly dutyExemption?: Exemption }) | undefined;
  return { answer, errors };
}

async function recorded(
  difference: Input = {},
): Promise<{ readonly lineId: string; readonly exemption: Exemption }> {
  const read = await lineOf(store, await aPlan(store), { value: "300000.00", ...difference });
  const { answer } = await ask("recordDutyExemption", { ...read, ...draft });
  if (answer?.dutyExemption === undefined) throw new Error(JSON.stringify(answer));
  return { lineId: read.plannedProcurementId, exemption: answer.dutyExemption };
}

async function lineNow(id: string, caller = memberOf(louviers)) {
  const { data } = await queryRunner(procurementPlans, store, { caller })(
    `{ plannedProcurement(id: "${id}") { duties(on: "2026-11-23") { outcome exemption { id } } dutyExemptions { justification withdrawnOn } } }`,
  );
  return data?.["plannedProcurement"];
}

describe("an exception to a legal duty", () => {
  test("makes the duty met, and its withdrawal leaves it undetermined, with a trace", async () => {
    const { lineId, exemption } = await recorded();
    expect(exemption).toMatchObject({
      ...{ reason: { code: "NO_SUFFICIENT_LINK" }, withdrawnOn: null, version: 1 },
      justification: "Licences de logiciel, sans main-d'œuvre",
    });
    expect(await lineNow(lineId)).toMatchObject({
      duties: [{ outcome: "MET", exemption: { id: exemption.id } }, { outcome: "UNDETERMINED" }],
    });
    const { answer } = await ask("withdrawDutyExemption", { dutyExemptionId: exemption.id, version: 1 });
    expect(answer).toMatchObject({ dutyExemption: { withdrawnOn: "2026-11-23", version: 2 } });
    expect(await lineNow(lineId)).toMatchObject({
      duties: [{ outcome: "UNDETERMINED", exemption: null }, {}],
      dutyExemptions: [{ withdrawnOn: "2026-11-23" }],
    });
  });

  test("is seen by who sees the line", async () => {
    const { lineId } = await recorded();
    expect(await lineNow(lineId, memberOf(gaillon))).toMatchObject({ duties: [{ outcome: "MET" }, {}] });
    expect(await lineNow(lineId, anonymousCaller([]))).toBeNull();
  });

  test.each([
    ["a reason that the law does not know", { reasonCode: "NOTHING" }, "InvalidInputError", "REASON_UNKNOWN"],
    [
      "a duty without exceptions",
      { duty: "ENVIRONMENTAL_CONSIDERATIONS" },
      "InvalidInputError",
      "REASON_UNKNOWN",
    ],
    ["no justification", { justification: " " }, "InvalidInputError", "JUSTIFICATION_MISSING"],
    ["a decision of tomorrow", { decidedOn: "2026-11-24" }, "InvalidInputError", "DECIDED_IN_FUTURE"],
    ["short works for services", { reasonCode: "SHORT_WORKS" }, "InvalidInputError", "REASON_OTHER_NATURE"],
    ["a line that changed", { version: 7 }, "VersionConflictError", "LINE_CHANGED"],
    ["a line that does not exist", { plannedProcurementId: "nope" }, "UnknownReferenceError", "UNKNOWN_LINE"],
  ])("is refused with %s, and nothing is written", async (_, difference, type, code) => {
    const read = await lineOf(store, await aPlan(store));
    const { answer } = await ask("recordDutyExemption", { ...read, ...draft, ...difference });
    expect(answer).toMatchObject({ __typename: type, code });
    expect(await lineNow(read.plannedProcurementId)).toMatchObject({ dutyExemptions: [] });
  });

  test("is refused to another organisation, word for word as absent where it may not see the line", async () => {
    const read = await lineOf(store, await aPlan(store), { visibility: "PRIVATE" });
    const stranger = { caller: memberOf(gaillon) };
    const hidden = await ask("recordDutyExemption", { ...read, ...draft }, stranger);
    expect(hidden).toEqual(
      await ask("recordDutyExemption", { ...read, ...draft, plannedProcurementId: "nope" }, stranger),
    );
    const { exemption } = await recorded();
    const withdrawal = { dutyExemptionId: exemption.id, version: 1 };
    expect((await ask("withdrawDutyExemption", withdrawal, stranger)).answer).toMatchObject({
      ...{ __typename: "NotAllowedError", code: "NOT_OWN_EXEMPTION" },
    });
  });

  test("is for buyers: a specifier and somebody unknown are refused", async () => {
    const read = await lineOf(store, await aPlan(store));
    const specifier = { ...memberOf(louviers), roles: ["SPECIFIER" as const] };
    for (const [caller, code] of [
      [specifier, "FORBIDDEN"],
      [anonymousCaller([]), "UNAUTHENTICATED"],
    ] as const) {
      const { errors } = await ask("recordDutyExemption", { ...read, ...draft }, { caller });
      expect(errors?.[0]?.extensions["code"]).toBe(code);
    }
  });

  test("of a closed plan is neither recorded nor taken back", async () => {
    const planId = await aPlan(store);
    const read = await lineOf(store, planId);
    const { answer: first } = await ask("recordDutyExemption", { ...read, ...draft });
    await stepTo(store, planId, "CLOSED");
    const withdrawal = { dutyExemptionId: first?.dutyExemption?.id, version: 1 };
    expect((await ask("withdrawDutyExemption", withdrawal)).answer).toMatchObject({ code: "PLAN_CLOSED" });
  });

  test("stands once: of two at once one is refused, and so is a second withdrawal", async () => {
    const read = await lineOf(store, await aPlan(store));
    const input = { ...read, ...draft };
    const both = await Promise.all([ask("recordDutyExemption", input), ask("recordDutyExemption", input)]);
    expect(both.map(({ answer }) => answer?.["code"]).toSorted()).toEqual(["ALREADY_EXEMPTED", undefined]);
    const exemption = both.flatMap(({ answer }) => answer?.dutyExemption ?? [])[0];
    const withdrawal = { dutyExemptionId: exemption?.id, version: 1 };
    const twice = await Promise.all([
      ask("withdrawDutyExemption", withdrawal),
      ask("withdrawDutyExemption", withdrawal),
    ]);
    expect(twice.map(({ answer }) => answer?.["code"]).toSorted()).toEqual(["EXEMPTION_CHANGED", undefined]);
    expect((await ask("withdrawDutyExemption", { ...withdrawal, version: 2 })).answer).toMatchObject({
      ...{ __typename: "TransitionRefusedError", code: "ALREADY_WITHDRAWN" },
    });
    expect((await ask("recordDutyExemption", input)).answer?.dutyExemption).toBeDefined();
  });

  test("asked for again with the same key has one effect and the same answer", async () => {
    const read = await lineOf(store, await aPlan(store));
    const options = {
      idempotency: { key: `exception-${read.plannedProcurementId}`, digest: "0".repeat(64) },
    };
    const first = await ask("recordDutyExemption", { ...read, ...draft }, options);
    expect(first.answer?.dutyExemption).toBeDefined();
    expect(await ask("recordDutyExemption", { ...read, ...draft }, options)).toEqual(first);
    expect(await lineNow(read.plannedProcurementId)).toMatchObject({ dutyExemptions: [{}] });
  });

  test("rests on cases that the law of a day knows", async () => {
    const reasons = async (on: string) => {
      const { data } = await queryRunner(
        procurementPlans,
        store,
      )(
        `{ dutyExemptionReasons(on: "${on}") { code duty natures belowMonths title source legalBasis { article } } }`,
      );
      return data?.["dutyExemptionReasons"] as readonly Input[];
    };
    expect(await reasons("2026-08-21")).toEqual([]);
    expect(await reasons("2026-08-22")).toContainEqual(
      expect.objectContaining({
        code: "SHORT_WORKS",
        natures: ["WORKS"],
        belowMonths: 6,
        legalBasis: { article: "L2112-2-1" },
      }),
    );
  });
});
