import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { roles } from "../../../../shared/access/roles";
import type { IdempotencyClaim } from "../../../../shared/commands/command";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { addLine, addPlans, organisations, pool, type Who } from "./pooling-world";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await addPlans(store);
});
beforeEach(async () => {
  await store.database.query("DELETE FROM procurement_plans.pooling_follow");
  await store.database.query(
    `DELETE FROM procurement_plans.planned_procurement WHERE pool = '${pool}' AND plan_id LIKE 'plan-%'`,
  );
  await addLine(store, ["a", "a1"], { since: "2026-10-01T09:00:00Z" });
  await addLine(store, ["b", "b1"]);
  await addLine(store, ["b", "b2"]);
});
afterAll(() => store.close());

function member(who: Who, pools: readonly string[] = [pool]): Caller {
  return { kind: "PERSON", subject: "person-1", organisation: organisations[who], pools, roles };
}

type Step = "follow" | "unfollow" | "dismiss" | "restore";

interface Asking {
  readonly caller?: Caller;
  readonly idempotency?: IdempotencyClaim;
}

async function decide(step: Step, input: object, { caller = member("a"), idempotency }: Asking = {}) {
  const name = `${step}PoolingOpportunity`;
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}PoolingOpportunity`;
  const ask = queryRunner(procurementPlans, store, {
    caller,
    ...(idempotency === undefined ? {} : { idempotency }),
  });
  const { data, errors } = await ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
      ... on ${type}Payload { poolingOpportunity { id following { state reason version } } }
      ... on UserError { code message path } } }`,
    { input },
  );
  return { answer: data?.[name] as Record<string, unknown> | undefined, errors };
}

async function listed(caller: Caller, filter = "") {
  const ask = queryRunner(procurementPlans, store, { caller });
  const { data } = await ask(
    `{ poolingOpportunities(territory: "${pool}" filter: { ${filter} }) { nodes { id following { state reason version } } } }`,
  );
  return (data?.["poolingOpportunities"] as { nodes: { id: string; following: object }[] }).nodes;
}

async function presentId(): Promise<string> {
  return (await listed(member("a"), "following: [NONE, FOLLOWED, DISMISSED]"))[0]?.id ?? "";
}

describe("following an opportunity", () => {
  test("goes from nothing to followed, dismissed with a reason, restored, followed and nothing again", async () => {
    const opportunityId = await presentId();
    const steps = [
      ["follow", { version: 0 }, "FOLLOWED", null],
      ["dismiss", { version: 1, reason: " Déjà pourvu " }, "DISMISSED", "Déjà pourvu"],
      ["restore", { version: 2 }, "NONE", null],
      ["follow", { version: 3 }, "FOLLOWED", null],
      ["unfollow", { version: 4 }, "NONE", null],
    ] as const;
    for (const [step, input, state, reason] of steps) {
      const { answer } = await decide(step, { opportunityId, ...input });
      expect(answer).toMatchObject({
        poolingOpportunity: { id: opportunityId, following: { state, reason, version: input.version + 1 } },
      });
    }
  });

  test("is the business of one organisation: another sees nothing of it", async () => {
    const opportunityId = await presentId();
    await decide("dismiss", { opportunityId, version: 0, reason: "Trop tôt" });
    expect(await listed(member("a"))).toEqual([]);
    expect(await listed(member("a"), "following: [DISMISSED]")).toMatchObject([
      { following: { reason: "Trop tôt" } },
    ]);
    expect(await listed(member("b"))).toMatchObject([
      { following: { state: "NONE", reason: null, version: 0 } },
    ]);
    expect(
      (await decide("follow", { opportunityId, version: 0 }, { caller: member("b") })).answer,
    ).toMatchObject({
      __typename: "FollowPoolingOpportunityPayload",
    });
  });

  test("finds it again when the line that named it has gone", async () => {
    await addLine(store, ["c", "c1"]);
    await decide("follow", { opportunityId: await presentId(), version: 0 });
    await store.database.query(
      `UPDATE procurement_plans.planned_procurement SET status = 'LAUNCHED' WHERE id = 'a1'`,
    );
    const [found, ...others] = await listed(member("a"), "following: [FOLLOWED]");
    expect(others).toEqual([]);
    expect(found).toMatchObject({ following: { state: "FOLLOWED", version: 1 } });
  });

  test.each([
    ["an unknown opportunity", { opportunityId: "nope" }, "UnknownReferenceError", "UNKNOWN_OPPORTUNITY"],
    ["a version that is not the present one", { version: 1 }, "VersionConflictError", "FOLLOW_CHANGED"],
  ])("refuses %s", async (_, difference, type, code) => {
    const input = { opportunityId: await presentId(), version: 0, ...difference };
    expect((await decide("follow", input)).answer).toMatchObject({ __typename: type, code });
  });

  test("refuses what stands already, and a dismissal without a reason, and changes nothing", async () => {
    const opportunityId = await presentId();
    expect((await decide("unfollow", { opportunityId, version: 0 })).answer).toMatchObject({
      __typename: "TransitionRefusedError",
      message: "Votre organisation ne suit pas cette opportunité.",
    });
    expect((await decide("dismiss", { opportunityId, version: 0, reason: " " })).answer).toMatchObject({
      ...{ __typename: "InvalidInputError", code: "REASON_REQUIRED", path: ["input", "reason"] },
    });
    expect(await store.database.query("SELECT id FROM procurement_plans.pooling_follow")).toEqual([]);
  });

  test("who may not see it is answered word for word as for one that does not exist", async () => {
    const outside = { caller: member("c", []) };
    const hidden = await decide("follow", { opportunityId: await presentId(), version: 0 }, outside);
    expect(hidden).toEqual(await decide("follow", { opportunityId: "nope", version: 0 }, outside));
  });

  test("an anonymous caller is refused", async () => {
    const { answer, errors } = await decide(
      "follow",
      { opportunityId: await presentId(), version: 0 },
      { caller: anonymousCaller([pool]) },
    );
    expect(answer).toBeUndefined();
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  test("of two decisions at once, one is told that the other was taken", async () => {
    const opportunityId = await presentId();
    const results = await Promise.all([
      decide("follow", { opportunityId, version: 0 }),
      decide("dismiss", { opportunityId, version: 0, reason: "Déjà pourvu" }),
    ]);
    expect(results.filter(({ answer }) => answer?.["code"] === "FOLLOW_CHANGED")).toHaveLength(1);
    expect(await store.database.query("SELECT version FROM procurement_plans.pooling_follow")).toEqual([
      { version: 1 },
    ]);
  });

  test("the same key asked again has one effect and the same answer", async () => {
    const input = { opportunityId: await presentId(), version: 0 };
    const idempotency = { key: "suivi-0001", digest: "0".repeat(64) };
    const first = await decide("follow", input, { idempotency });
    expect(await decide("follow", input, { idempotency })).toEqual(first);
    expect(await store.database.query("SELECT version FROM procurement_plans.pooling_follow")).toEqual([
      { version: 1 },
    ]);
  });
});
