import { inProcessEntityLookup } from "../shared/federation/in-process-entity-lookup";
import type { OpenSubgraphOptions, RunningSubgraph, SubgraphManifest } from "../shared/federation/subgraph";
import type { Database } from "../shared/runtime/database";
import type { ReadinessPart } from "../shared/runtime/health";
import { describeError, type Log } from "../shared/runtime/log";
import { openRedis } from "../shared/runtime/redis";
import { faultReporter } from "../shared/runtime/report-error";
import { StartupError } from "../shared/runtime/startup-error";
import { storeNote } from "../shared/runtime/store-note";
import { openGatewayRecords } from "./access/gateway-records";
import { openIdentification } from "./access/open-identification";
import type { HubConfig } from "./config";
import { openFederatedGraph } from "./execution/open-federated-graph";
import { loadPlugins } from "./execution/load-plugins";
import { openProtection } from "./protection/protection";
import { serve, type RunningHub } from "./serve";
import { httpTransport } from "./transport/http";
import { inProcessTransport } from "./transport/in-process";
import type { Transport } from "./transport/transport";

export type { RunningHub };

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
  return serveHub({ config, log, clock, transport: { ...transport, close }, readiness: [store] });
}

/** The gateway alone; its subgraphs answer over HTTP, to signed calls. */
export async function startGateway(config: HubConfig, log: Log): Promise<RunningHub> {
  if (config.subgraphSecret === undefined) {
    throw new StartupError("SUBGRAPH_SECRET : obligatoire, le même que celui des sous-graphes.");
  }
  const transport = httpTransport({
    urls: config.subgraphUrls,
    limits: config.subgraphLimits,
    secret: config.subgraphSecret,
    onFault: ({ subgraph, correlationId, cause }) =>
      log.warn({ subgraph, correlationId, error: describeError(cause) }, "Un sous-graphe ne répond pas"),
  });
  return serveHub({ config, log, clock: now, transport, readiness: [] });
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

interface ServeHubOptions {
  readonly config: HubConfig;
  readonly log: Log;
  readonly clock: () => Date;
  readonly transport: Transport;
  readonly readiness: readonly ReadinessPart[];
}

function serveHub({ config, log, clock, transport, readiness }: ServeHubOptions): Promise<RunningHub> {
  const redis = config.redisUrl === undefined ? null : openRedis(config.redisUrl, log);
  const records = openGatewayRecords(transport, log);
  const close = async () => {
    await records.close();
    await transport.close();
    await redis?.close();
  };
  return serve({
    at: config,
    supergraph: config.supergraph,
    supergraphPollMs: config.supergraphPollMs,
    openGraph: async (supergraphSdl) => {
      const plugins = await loadPlugins(config.apolloPlugins);
      return openFederatedGraph({ supergraphSdl, transport, log, plugins });
    },
    under: { close },
    identify: openIdentification({
      ...{ config: config.access, transport, clock, log, redis },
      onRefusal: records.noteRefusal,
    }),
    records,
    protection: openProtection(config.protection, redis),
    readiness,
    log,
  });
}
