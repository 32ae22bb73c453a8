import "../shared/runtime/graphql-unchecked";
import { openPreparedStore } from "../prisma/open-prepared-store";
import { auditHeadsOf } from "../shared/commands/audit-heads";
import { createLog } from "../shared/runtime/log";
import { runProgram } from "../shared/runtime/run-program";
import { say } from "../shared/runtime/say";
import { storeNote } from "../shared/runtime/store-note";
import { entityOwners, subgraphManifests } from "../subgraphs/all";
import { welcomeToken } from "./access/welcome-token";
import { readHubConfig } from "./config";
import { startAllInOne } from "./hub";
import { welcome } from "./welcome";

runProgram(async () => {
  const config = readHubConfig();
  const token = await welcomeToken(config, new Date());
  const database = await openPreparedStore(config.store);
  const log = createLog(config.logLevel);
  const hub = await startAllInOne({
    ...{ config, log, database, manifests: subgraphManifests, entityOwners },
    onAuditHeads: auditHeadsOf(config.store).append,
  });
  say(welcome({ address: hub.address, token, store: storeNote(database) }));
  return hub;
});
