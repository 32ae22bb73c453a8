import type { RunningHub } from "../../gateway/hub";
import type { RunningSubgraph, SubgraphManifest } from "../../shared/federation/subgraph";
import { subgraphManifests } from "../../subgraphs/all";
import { openTestStore, type TestStore } from "../support/test-store";
import {
  askedOf,
  codeOf,
  departure,
  labelAward,
  refusalsOf,
  startHub,
  tokenFor,
  type Answer,
  type Headers,
} from "./support/hub-of-louviers";

let store: TestStore;
let hub: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
  hub = await startHub(store);
});
afterAll(async () => {
  await hub.close();
  await store.close();
});

const ask = (query: string, headers?: Headers, at = hub): Promise<Answer> => askedOf(at, query, headers);

async function keyed(key: string): Promise<Headers> {
  return { ...(await tokenFor({ roles: ["ADMINISTRATOR", "BUYER"] })), "idempotency-key": key };
}

/** A hub one of whose subgraphs executes otherwise. */
function hubWith(
  name: string,
  execute: (inner: RunningSubgraph["execute"]) => RunningSubgraph["execute"],
): Promise<RunningHub> {
  const altered = (manifest: SubgraphManifest): SubgraphManifest => ({
    ...manifest,
    open: (options) => {
      const opened = manifest.open(options);
      return { ...opened, execute: execute(opened.execute) };
    },
  });
  return startHub(
    store,
    subgraphManifests.map((each) => (each.name === name ? altered(each) : each)),
  );
}

describe("a retry key", () => {
  test("that served in one subgraph is refused with another request in another", async () => {
    const headers = await keyed("across-subgraphs-1");
    expect((await ask(labelAward(), headers)).status).toBe(200);
    const reused = await ask(departure, headers);
    expect(codeOf(reused)).toEqual([409, "CONFLICT"]);
    expect(reused.body.errors[0].message).toMatch(/a déjà servi pour une autre demande/);
    expect((await ask(labelAward(), headers)).body.data.recordLabelAward).toBeTruthy();
    expect((await refusalsOf(hub))[0]).toEqual({
      action: "Mutation.leaveIntercommunality",
      code: "CONFLICT",
      entity: null,
    });
  });

  test("goes to one of two requests sent at once to two subgraphs, and the other has no effect", async () => {
    for (let round = 0; round < 10; round += 1) {
      const headers = await keyed(`across-subgraphs-at-once-${round}`);
      const answers = await Promise.all([
        ask(labelAward(`2025-01-${(10 + round).toString()}`), headers),
        ask(departure, headers),
        ask(labelAward(`2025-01-${(10 + round).toString()}`), headers),
        ask(departure, headers),
      ]);
      const refused = answers.map((each) => codeOf(each)[1] === "CONFLICT");
      expect(refused[0]).toBe(refused[2]);
      expect(refused[1]).toBe(refused[3]);
      expect(refused[0]).toBe(!refused[1]);
    }
  });

  test("holds after a crash: the same request goes on, another one does not", async () => {
    const headers = await keyed("crashed-key-1");
    const crashing = await hubWith("territorial-labels", () => () => Promise.reject(new Error("crash")));
    expect(
      (await ask(labelAward("2024-05-05"), headers, crashing)).body.data?.recordLabelAward ?? null,
    ).toBeNull();
    await crashing.close();
    expect(codeOf(await ask(departure, headers))).toEqual([409, "CONFLICT"]);
    expect((await ask(labelAward("2024-05-05"), headers)).body.data.recordLabelAward).toBeTruthy();
  });

  test("is not claimed by a request that could not run, which may be corrected", async () => {
    const headers = await keyed("corrected-key-1");
    expect(codeOf(await ask("mutation { recordLabelAward { __typename } }", headers))).toEqual([
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ]);
    expect((await ask(labelAward("2023-05-05"), headers)).status).toBe(200);
  });

  test("changes nothing while nobody can tell whether it is free", async () => {
    const headers = await keyed("unclaimed-key-1");
    const forgetful = await hubWith(
      "organisations",
      (execute) => (request) =>
        JSON.stringify(request.document).includes("claimIdempotencyKey")
          ? Promise.reject(new Error("down"))
          : execute(request),
    );
    const before = await store.database.query("SELECT count(*) FROM territorial_labels.label_award");
    const refused = await ask(labelAward("2022-05-05"), headers, forgetful);
    await forgetful.close();
    expect(refused.body.data ?? null).toBeNull();
    expect(await store.database.query("SELECT count(*) FROM territorial_labels.label_award")).toEqual(before);
  });
});
