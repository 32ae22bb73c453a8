import { readFileSync } from "node:fs";
import { inProcessEntityLookup } from "../shared/federation/in-process-entity-lookup";
import type { OpenSubgraphOptions, RunningSubgraph, SubgraphManifest } from "../shared/federation/subgraph";
import type { Database } from "../shared/runtime/database";
import type { ReadinessPart } from "../shared/runtime/health";
import { listen } from "../shared/runtime/listen";
import { describeError, type Log } from "../shared/runtime/log";
import { faultReporter } from "../shared/runtime/report-error";
import type { Closable } from "../shared/runtime/run-program";
import { StartupError } from "../shared/runtime/startup-error";
import { storeNote } from "../shared/runtime/store-note";
import { openIdentification } from "./access/open-identification";
import type { HubConfig } from "./config";
import { openFederatedGraph, type FederatedGraph } from "./execution/federated-graph";
import { createHubServer } from "./server";
import { httpTransport } from "./transport/http";
import { inProcessTransport } from "./transport/in-process";
import type { Transport } from "./transport/transport";

/** A hub that answers. */
export interface RunningHub extends Closable {
  /** `http://127.0.0.1:4000`: where it listens. */
  readonly address: string;
}

export interface AllInOneOptions {
  readonly config: HubConfig;
  readonly log: Log;
  readonly manifests: readonly SubgraphManifest[];
  /** Name of the subgraph that owns each entity type. */
  readonly entityOwners: ReadonlyMap<string, string>;
  /** A store already migrated and filled; closed with the hub. */
  readonly database: Database;
  readonly clock?: () => Date;
  /** Told where the audit trails end, to keep it outside the store; absent for tests. */
  readonly onAuditHeads?: OpenSubgraphOptions["onAuditHeads"];
}

/** Gateway and subgraphs in this process, over one store. */
export async function startAllInOne(options: AllInOneOptions): Promise<RunningHub> {
  const { config, database, log, clock = now } = options;
  const transport = inProcessTransport(openSubgraphs(options));
  const close = async () => {
    await transport.close();
    await database.close();
  };
  const store = { name: "store", check: () => database.ping(), note: storeNote(database) };
  return serve({ config, log, clock, transport: { ...transport, close }, parts: [store] });
}

/** The gateway alone; its subgraphs answer over HTTP, to signed calls. */
export async function startGateway(config: HubConfig, log: Log): Promise<RunningHub> {
  if (config.subgraphSecret === undefined) {
    throw new StartupError("SUBGRAPH_SECRET : obligatoire, le même que celui des sous-graphes.");
  }
  const transport = httpTransport({
    urls: config.subgraphUrls,
    timeoutMs: config.subgraphTimeoutMs,
    secret: config.subgraphSecret,
    onFault: ({ subgraph, correlationId, cause }) =>
      log.warn({ subgraph, correlationId, error: describeError(cause) }, "Un sous-graphe ne répond pas"),
  });
  return serve({ config, log, clock: now, transport, parts: [] });
}

function openSubgraphs({
  log,
  manifests,
  entityOwners,
  database,
  clock = now,
  onAuditHeads,
}: AllInOneOptions): readonly RunningSubgraph[] {
  const opened = new Map<string, RunningSubgraph>();
  const entities = inProcessEntityLookup({ owners: entityOwners, subgraph: (name) => opened.get(name) });
  for (const manifest of manifests) {
    const onFault = faultReporter(log, manifest.name);
    opened.set(manifest.name, manifest.open({ database, entities, clock, onFault, onAuditHeads }));
  }
  return [...opened.values()];
}

function now(): Date {
  return new Date();
}

interface ServeOptions {
  readonly config: HubConfig;
  readonly log: Log;
  readonly clock: () => Date;
  readonly transport: Transport;
  readonly parts: readonly ReadinessPart[];
}

/** Closes whatever is open when it cannot serve. */
async function serve({ config, log, clock, transport, parts }: ServeOptions): Promise<RunningHub> {
  const opened: Closable[] = [transport];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  try {
    const graph = await openGraph(config.supergraph, { transport, log });
    opened.push(graph);
    const identify = openIdentification({ config: config.access, transport, clock, log });
    // The server only exists once the supergraph is loaded: reaching this part proves it.
    const supergraph = { name: "supergraph", check: async () => undefined };
    const app = await createHubServer({ graph, identify, readiness: [...parts, supergraph], log });
    opened.push({ close: () => app.close() });
    return { address: await listen(app, config), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openGraph(
  path: string,
  around: { readonly transport: Transport; readonly log: Log },
): Promise<FederatedGraph> {
  const supergraphSdl = readSupergraph(path);
  try {
    return await openFederatedGraph({ supergraphSdl, ...around });
  } catch (error) {
    around.log.debug({ error: describeError(error) }, "Supergraphe refusé");
    throw new StartupError(
      `SUPERGRAPH : le fichier ${path} n’est pas un supergraphe que ce programme sait servir.`,
    );
  }
}

function readSupergraph(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new StartupError(
      `SUPERGRAPH : le fichier ${path} est illisible. Lancez npm run generate ou corrigez le chemin.`,
    );
  }
}
