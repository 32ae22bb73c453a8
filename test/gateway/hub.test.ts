import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../shared/runtime/database";
import { createLog } from "../../shared/runtime/log";
import { readHubConfig } from "../../gateway/config";
import { startAllInOne, startGateway, type RunningHub } from "../../gateway/hub";
import { fakeManifests } from "./support/fake-subgraphs";
import { fakeSupergraph } from "./support/test-hub";

const log = createLog("silent");

describe("the hub", () => {
  const folder = mkdtempSync(join(tmpdir(), "hub-"));
  const supergraph = join(folder, "supergraph.graphql");
  let hub: RunningHub | null = null;
  beforeAll(async () => writeFileSync(supergraph, await fakeSupergraph()));
  afterEach(async () => {
    await hub?.close();
    hub = null;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const allInOne = (database: Database, environment: Record<string, string> = {}) =>
    startAllInOne({
      // However slow the machine of the tests is.
      config: readHubConfig({
        ...{ PORT: "0", SUPERGRAPH: supergraph, MAX_EVENT_LOOP_DELAY_MS: "60000" },
        ...environment,
      }),
      log,
      manifests: fakeManifests,
      entityOwners: new Map([["Town", "towns"]]),
      database,
    });

  test("answers all in one, says that its store is for trials, and closes it", async () => {
    const store = fakeStore();
    hub = await allInOne(store.database);
    expect(await dataOf(hub, "{ towns { name hours } }")).toEqual({
      towns: [
        { name: "Louviers", hours: 375 },
        { name: "Val-de-Reuil", hours: 701 },
      ],
    });
    const ready = await (await fetch(`${hub.address}/health/ready`)).json();
    expect(ready).toMatchObject({
      status: "ready",
      parts: { store: { note: expect.stringContaining("Magasin d’essai") }, supergraph: { status: "up" } },
    });
    await hub.close();
    hub = null;
    expect(store.isClosed()).toBe(true);
  });

  test("serves without a store when its subgraphs are elsewhere, even when they are down", async () => {
    const urls = { TERRITORIAL_LABELS_URL: "http://127.0.0.1:1/graphql" };
    hub = await startGateway(
      readHubConfig({ PORT: "0", SUPERGRAPH: supergraph, SUBGRAPH_SECRET: "s".repeat(32), ...urls }),
      log,
    );
    expect(await dataOf(hub, "{ totalHours }")).toEqual({ totalHours: null });
    expect((await fetch(`${hub.address}/health/ready`)).status).toBe(200);
  });

  test("changes its supergraph ten times under load without failing one request", async () => {
    const swapped = join(folder, "swapped.graphql");
    const valid = await fakeSupergraph();
    writeFileSync(swapped, valid);
    hub = await allInOne(fakeStore().database, { SUPERGRAPH: swapped });
    const running = hub;
    let isOver = false;
    const answers: unknown[] = [];
    const ask = async () => {
      while (!isOver) {
        answers.push(await dataOf(running, "{ town(code: 27375) { name hours twin { name } } }"));
      }
    };
    const asking = Promise.all([ask(), ask(), ask(), ask()]);
    const fields: string[] = [];
    for (let swap = 1; swap <= 10; swap += 1) {
      writeFileSync(swapped, valid.replace("whoAmI: String", `whoAmI${swap}: String`));
      await running.reload();
      const seen = await dataOf(running, `{ whoAmI${swap}: __type(name: "Query") { fields { name } } }`);
      fields.push(
        JSON.stringify(seen)
          .match(/"whoAmI\d*"/g)
          ?.at(-1) ?? "",
      );
    }
    isOver = true;
    await asking;
    expect(fields).toEqual(Array.from({ length: 10 }, (_, index) => `"whoAmI${index + 1}"`));
    expect(answers.length).toBeGreaterThan(10);
    const expected = { town: { name: "Louviers", hours: 375, twin: { name: "Val-de-Reuil" } } };
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(expected))).toEqual([]);
  });

  test("refuses another supergraph that it cannot serve, says so, and stays ready", async () => {
    const swapped = join(folder, "swapped.graphql");
    writeFileSync(swapped, await fakeSupergraph());
    hub = await allInOne(fakeStore().database, { SUPERGRAPH: swapped });
    writeFileSync(swapped, "type Query { other: Int }");
    await hub.reload();
    const health = await fetch(`${hub.address}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      status: "ready",
      parts: { supergraph: { status: "up", note: expect.stringMatching(/^supergraphe refusé : /) } },
    });
    expect(await dataOf(hub, "{ totalHours }")).toEqual({ totalHours: 900 });
  });

  test("tells in one French line that its port is taken, and closes the store", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const store = fakeStore();
    await expect(allInOne(store.database, { PORT: String(port) })).rejects.toMatchObject({
      name: "StartupError",
      message: expect.stringMatching(
        new RegExp(`^PORT : le port ${port} est déjà pris sur 127\\.0\\.0\\.1\\..*$`),
      ),
    });
    expect(store.isClosed()).toBe(true);
    other.close();
  });

  test("tells that its supergraph cannot be read", async () => {
    await expect(allInOne(fakeStore().database, { SUPERGRAPH: join(folder, "none") })).rejects.toMatchObject({
      name: "StartupError",
      message: expect.stringMatching(/^SUPERGRAPH : .*illisible/),
    });
  });

  test("tells that its supergraph is not one", async () => {
    const path = join(folder, "wrong.graphql");
    writeFileSync(path, "type Query { a: Int }");
    await expect(allInOne(fakeStore().database, { SUPERGRAPH: path })).rejects.toMatchObject({
      name: "StartupError",
      message: expect.stringMatching(/^SUPERGRAPH : /),
    });
  });
});

async function dataOf({ address }: RunningHub, query: string): Promise<unknown> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { readonly data: unknown };
  return data;
}

function fakeStore() {
  let closed = false;
  const unused = () => {
    throw new Error("not used here");
  };
  const database: Database = {
    kind: "EMBEDDED",
    adapter: unused,
    query: unused,
    script: unused,
    ping: async () => undefined,
    close: async () => {
      closed = true;
    },
  };
  return { database, isClosed: () => closed };
}
