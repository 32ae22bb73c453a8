import { openDatabase } from "../shared/runtime/open-database";
import { runProgram } from "../shared/runtime/run-program";
import { say } from "../shared/runtime/say";
import { readStoreConfig } from "../shared/runtime/store-config";
import { prepareStore } from "./prepare-store";

// Makes, migrates and fills the store that the settings choose, then ends.
runProgram(async () => {
  const config = readStoreConfig();
  say(`Premier démarrage : préparation du magasin embarqué (processus ${process.pid.toString()})…`);
  const database = await openDatabase(config);
  try {
    await prepareStore({ database, demo: config.demoData, progress: say });
  } finally {
    await database.close();
  }
  return null;
});
