import { prepareStore } from "../prisma/prepare-store";
import { createLog } from "../shared/runtime/log";
import { openDatabase } from "../shared/runtime/open-database";
import { runProgram } from "../shared/runtime/run-program";
import { say } from "../shared/runtime/say";
import { storeNote } from "../shared/runtime/store-note";
import { entityOwners, subgraphManifests } from "../subgraphs/all";
import { readHubConfig } from "./config";
import { startAllInOne } from "./hub";
import { welcome } from "./welcome";

runProgram(async () => {
  const config = readHubConfig();
  const database = await openDatabase(config.store);
  try {
    await prepareStore({ database, demo: config.store.demoData, progress: say });
  } catch (error) {
    await database.close();
    throw error;
  }
  const log = createLog(config.logLevel);
  const hub = await startAllInOne({ config, log, database, manifests: subgraphManifests, entityOwners });
  say(welcome({ address: hub.address, token: config.developmentToken, store: storeNote(database) }));
  return hub;
});
