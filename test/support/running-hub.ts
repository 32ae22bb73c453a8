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

/** A configuration of the hub for tests: any free port, the log silent, and no overload, since test machines are slow. */
export function testConfig(environment: Readonly<Record<string, string>> = {}): HubConfig {
  return readHubConfig({
    ...{ PORT: "0", LOG_LEVEL: "silent", SUBGRAPH_SECRET: subgraphSecret },
    MAX_EVENT_LOOP_DELAY_MS: "600000",
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

/** A gateway over subgraphs that answer over HTTP, each on a port of its own. */
export async function startDistributedHub(store: TestStore): Promise<RunningHub> {
  const opened = new Map<string, RunningSubgraph>();
  const entities = inProcessEntityLookup({ owners: entityOwners, subgraph: (name) => opened.get(name) });
  const closings: (() => Promise<unknown>)[] = [];
  const urls: Record<string, string> = {};
  for (const manifest of subgraphManifests) {
    const subgraph = manifest.open({ database: store.database, entities, clock, onFault: () => undefined });
    opened.set(manifest.name, subgraph);
    const app = createSubgraphServer({ subgraph, log: createLog("silent"), secrets: [subgraphSecret] });
    const address = await listen(app, { host: "127.0.0.1", port: 0 });
    urls[`${manifest.name.replaceAll("-", "_").toUpperCase()}_URL`] = `${address}/graphql`;
    closings.push(
      () => app.close(),
      () => subgraph.close(),
    );
  }
  const gateway = await startGateway(testConfig(urls), createLog("silent"));
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      for (const close of closings) await close();
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
