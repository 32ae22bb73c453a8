import type { ExecutionResult } from "graphql";
import { readHubConfig, type HubConfig } from "../../gateway/config";
import { startAllInOne, startGateway, type RunningHub } from "../../gateway/hub";
import { inProcessEntityLookup } from "../../shared/federation/in-process-entity-lookup";
import type { RunningSubgraph } from "../../shared/federation/subgraph";
import { createSubgraphServer } from "../../shared/federation/subgraph-server";
import { createLog } from "../../shared/runtime/log";
import { listen } from "../../shared/runtime/listen";
import { entityOwners, subgraphManifests } from "../../subgraphs/all";
import type { TestStore } from "./test-store";

export const subgraphSecret = "secret-of-the-tests-0123456789abcdef";

const clock = (): Date => new Date("2026-11-23T09:00:00Z");

/** Suites ask thousands of questions from one address. */
const noBudgets = { ANONYMOUS_POINTS_PER_MINUTE: "0", SIGNED_IN_POINTS_PER_MINUTE: "0" };

/** A configuration of the hub for tests: any free port, the log silent, and no overload, since test machines are slow. */
export function testConfig(environment: Readonly<Record<string, string>> = {}): HubConfig {
  return readHubConfig({
    ...{ PORT: "0", LOG_LEVEL: "silent", SUBGRAPH_SECRET: subgraphSecret },
    MAX_EVENT_LOOP_DELAY_MS: "600000",
    ...noBudgets,
    ...environment,
  });
}

/** Gateway and subgraphs in this process over a test store, on a free port. */
export function startTestHub(store: TestStore): Promise<RunningHub> {
  const config = testConfig();
  const database = { ...store.database, close: () => Promise.resolve() };
  return startAllInOne({
    config,
    log: createLog("silent"),
    database,
    manifests: subgraphManifests,
    entityOwners,
    clock,
  });
}

/** Subgraphs that answer over HTTP. */
export interface RunningSubgraphs {
  /** Address of each, by name. */
  readonly urls: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

/** Each subgraph on a port of its own, over one store, for signed calls only. */
export async function startSubgraphs(store: TestStore): Promise<RunningSubgraphs> {
  const opened = new Map<string, RunningSubgraph>();
  const entities = inProcessEntityLookup({ owners: entityOwners, subgraph: (name) => opened.get(name) });
  const closings: (() => Promise<unknown>)[] = [];
  const urls = new Map<string, string>();
  for (const manifest of subgraphManifests) {
    const subgraph = manifest.open({ database: store.database, entities, clock, onFault: () => undefined });
    opened.set(manifest.name, subgraph);
    const app = createSubgraphServer({ subgraph, log: createLog("silent"), secrets: [subgraphSecret] });
    const address = await listen(app, { host: "127.0.0.1", port: 0 });
    urls.set(manifest.name, `${address}/graphql`);
    closings.push(
      () => app.close(),
      () => subgraph.close(),
    );
  }
  const close = async () => {
    for (const each of closings) await each();
  };
  return { urls, close };
}

/** The settings that tell a gateway where subgraphs are. */
export function addressSettings(urls: ReadonlyMap<string, string>): Record<string, string> {
  const settings = [...urls].map(([name, url]) => [`${name.replaceAll("-", "_").toUpperCase()}_URL`, url]);
  return Object.fromEntries(settings);
}

/** A gateway over subgraphs that answer over HTTP, each on a port of its own. */
export async function startDistributedHub(store: TestStore): Promise<RunningHub> {
  const subgraphs = await startSubgraphs(store);
  const gateway = await startGateway(testConfig(addressSettings(subgraphs.urls)), createLog("silent"));
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      await subgraphs.close();
    },
  };
}

/** Asks a hub over HTTP. */
export async function askHub(
  hub: RunningHub,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ExecutionResult> {
  const response = await fetch(`${hub.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as ExecutionResult;
}
