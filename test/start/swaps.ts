import { renameSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectPath } from "../../shared/runtime/project-root";
import { say } from "../../shared/runtime/say";
import { addressSettings, subgraphSecret } from "../support/running-hub";
import { newFolder } from "./processes";
import { Balancer } from "./swaps/balancer";
import { startCannedSubgraphs } from "./swaps/canned-subgraphs";
import { answerOf, startLoad, type Question } from "./swaps/load";
import { Replica } from "./swaps/replica";

const swaps = Number(process.env["HUB_SWAPS"] ?? 100);
const restarts = Number(process.env["HUB_RESTARTS"] ?? 20);
const leastRequests = Number(process.env["HUB_SWAP_REQUESTS"] ?? 20_000);
const workers = 6;
const pollMs = 100;

const committed = readFileSync(projectPath("gateway/supergraph/supergraph.graphql"), "utf8");
const townQuery =
  "query ($code: TerritoryCode!) { territory(code: $code) { name insertionSummary { committedHours realisedHours } } }";
const codes = ["27375", "27701", "27229", "27016", "27332"];

/** Undone even when the test fails: nothing is left running. */
const closings: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

test(`${swaps} swaps of the supergraph and ${restarts} restarts of two replicas fail no request`, async () => {
  const subgraphs = await startCannedSubgraphs();
  closings.push(() => subgraphs.close());
  const supergraph = join(newFolder(), "supergraph.graphql");
  writeFileSync(supergraph, committed);
  const balancer = new Balancer();
  closings.push(() => balancer.close());
  const settings = {
    ...addressSettings(subgraphs.urls),
    SUBGRAPH_SECRET: subgraphSecret,
    SUPERGRAPH: supergraph,
    SUPERGRAPH_POLL_MS: `${pollMs}`,
    DRAIN_DELAY_MS: "500",
    // Load, balancer, subgraphs and gateways share the processors here: being slow is not what is looked for.
    MAX_EVENT_LOOP_DELAY_MS: "60000",
    SUBGRAPH_TIMEOUT_MS: "14000",
    LOG_LEVEL: "warn",
    DATA_DIR: newFolder(),
  };
  const replicas = [new Replica(settings, balancer), new Replica(settings, balancer)];
  closings.push(...replicas.map((replica) => () => replica.kill()));
  const entrance = await balancer.listen();
  for (const replica of replicas) await replica.start();

  const load = startLoad(entrance, await questions(entrance), workers);
  closings.push(() => load.stop());
  const began = performance.now();
  const exits: (number | null)[] = [];
  const [swapped] = await Promise.all([
    swapAll(supergraph, replicas),
    restartAll(replicas, (code) => exits.push(code)),
  ]);
  while (load.requests() < leastRequests) await pause(100);
  const met = await load.stop();
  const seconds = (performance.now() - began) / 1000;
  const memory = await Promise.all(replicas.map((replica) => replica.residentMb()));

  for (const replica of replicas) exits.push(await replica.stop());

  const failed = [...met.failures.values()].reduce((sum, count) => sum + count, 0);
  const at = (share: number) =>
    met.latenciesMs[Math.floor(met.latenciesMs.length * share)]?.toFixed(1) ?? "–";
  say(
    [
      `${met.requests} requêtes en ${seconds.toFixed(0)} s, ${failed} en échec ; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, au plus ${at(0.99999)} ms`,
      `${swapped} changements de supergraphe, ${exits.length - replicas.length} redémarrages, ${balancer.retries} connexions refusées renvoyées ailleurs`,
      `mémoire des deux portails à la fin : ${memory.join(" et ")} Mio`,
    ].join("\n"),
  );
  expect([...met.failures]).toEqual([]);
  expect(met.requests).toBeGreaterThanOrEqual(leastRequests);
  expect(swapped).toBe(swaps);
  expect(exits).toEqual(Array.from({ length: restarts + replicas.length }, () => 0));
}, 1_800_000);

async function questions(origin: string): Promise<readonly Question[]> {
  return Promise.all(
    codes.map(async (code) => {
      const { status, body } = await answerOf(origin, townQuery, { code });
      expect(status).toBe(200);
      expect(body).toMatch(/^\{"data":\{"territory":\{"name".*"insertionSummary":\{"committedHours"/);
      return { query: townQuery, variables: { code }, answer: body };
    }),
  );
}

/** Answers how many supergraphs every replica that runs has come to serve. */
async function swapAll(path: string, replicas: readonly Replica[]): Promise<number> {
  for (let swap = 1; swap <= swaps; swap += 1) {
    const next = `${committed}\ninput Swap${swap} @join__type(graph: ORGANISATIONS) { number: Int }\n`;
    if (swap % 10 === 0) await writeHalf(path, next);
    writeFileSync(`${path}.next`, next);
    renameSync(`${path}.next`, path);
    await Promise.all(replicas.map((replica) => comesToServe(replica, `Swap${swap}`)));
  }
  return swaps;
}

/** A writer that does not know better, and stops for long enough to be read. */
async function writeHalf(path: string, text: string): Promise<void> {
  writeFileSync(path, text.slice(0, text.length / 2));
  await pause(5 * pollMs);
}

/** A replica that starts meanwhile reads the file as it is by then. */
async function comesToServe(replica: Replica, type: string): Promise<void> {
  const query = `{ __type(name: "${type}") { name } }`;
  for (;;) {
    const { origin } = replica;
    if (origin === null) return;
    const answer = await answerOf(origin, query).catch(() => null);
    if (answer?.body.includes(`"${type}"`) === true) return;
    await pause(50);
  }
}

async function restartAll(replicas: readonly Replica[], onEnd: (code: number | null) => void): Promise<void> {
  for (let restart = 0; restart < restarts; restart += 1) {
    const replica = replicas[restart % replicas.length];
    if (replica === undefined) return;
    onEnd(await replica.stop());
    await replica.start();
    await pause(1000);
  }
}
