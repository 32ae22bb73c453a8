import "../shared/runtime/graphql-unchecked";
import { checkStore } from "../prisma/check-store";
import { prepareStore } from "../prisma/prepare-store";
import { auditHeadsOf } from "../shared/commands/audit-heads";
import { httpEntityLookup } from "../shared/federation/http-entity-lookup";
import type { SubgraphManifest } from "../shared/federation/subgraph";
import { SubgraphClient } from "../shared/federation/subgraph-client";
import { createSubgraphServer } from "../shared/federation/subgraph-server";
import type { Database } from "../shared/runtime/database";
import { listen } from "../shared/runtime/listen";
import { createLog } from "../shared/runtime/log";
import { openDatabase } from "../shared/runtime/open-database";
import { openRedis } from "../shared/runtime/redis";
import { faultReporter } from "../shared/runtime/report-error";
import { runProgram, type Closable } from "../shared/runtime/run-program";
import { say } from "../shared/runtime/say";
import { StartupError } from "../shared/runtime/startup-error";
import { storeNote } from "../shared/runtime/store-note";
import { entityOwners, subgraphManifests } from "./all";
import { readSubgraphConfig, type SubgraphConfig } from "./config";

runProgram(async () => {
  const manifest = namedManifest(process.argv[2]);
  const config = readSubgraphConfig(manifest, subgraphManifests);
  const database = await openDatabase(config.store);
  try {
    await prepareStore({ database, demo: config.store.demoData, progress: say });
    await checkStore(database);
    return await serve(manifest, config, database);
  } catch (error) {
    await database.close();
    throw error;
  }
});

function namedManifest(name: string | undefined): SubgraphManifest {
  const manifest = subgraphManifests.find((each) => each.name === name);
  if (manifest !== undefined) return manifest;
  const names = subgraphManifests.map((each) => each.name).join(", ");
  throw new StartupError(`Quel sous-graphe ? npm run start:subgraph -- <nom>, parmi : ${names}.`);
}

async function serve(
  manifest: SubgraphManifest,
  config: SubgraphConfig,
  database: Database,
): Promise<Closable> {
  const log = createLog(config.logLevel);
  const clients = clientsOf(config);
  const entities = httpEntityLookup({ owners: entityOwners, clients });
  const onFault = faultReporter(log, manifest.name);
  const onAuditHeads = auditHeadsOf(config.store).append;
  const subgraph = manifest.open({ database, entities, clock: () => new Date(), onFault, onAuditHeads });
  const redis = config.redisUrl === undefined ? undefined : openRedis(config.redisUrl, log);
  const app = createSubgraphServer({
    subgraph,
    log,
    secrets: config.secrets,
    storeNote: storeNote(database),
    redis,
  });
  const address = await listen(app, config);
  say(`${manifest.title} : sous-graphe prêt sur ${address}/graphql`);
  return {
    close: async () => {
      await app.close();
      await redis?.close();
      await subgraph.close();
      await Promise.all([...clients.values()].map((client) => client.close()));
      await database.close();
    },
  };
}

function clientsOf({ urls, timeoutMs, secrets }: SubgraphConfig): ReadonlyMap<string, SubgraphClient> {
  const [secret = ""] = secrets;
  return new Map(
    [...urls].map(([subgraph, url]) => [subgraph, new SubgraphClient({ subgraph, url, timeoutMs, secret })]),
  );
}
