import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readHubConfig } from "../../gateway/config";
import { startAllInOne } from "../../gateway/hub";
import { prepareStore } from "../../prisma/prepare-store";
import { createLog } from "../../shared/runtime/log";
import { openDatabase } from "../../shared/runtime/open-database";
import { projectPath } from "../../shared/runtime/project-root";
import { entityOwners, subgraphManifests } from "../../subgraphs/all";
import { machine, milliseconds, percentile, timeEach } from "./latency";

const runs = 200;
const questions = {
  "histoire (une question, quatre sous-graphes)": "gateway/web/story-query.graphql",
  "tableau de bord (60 communes)": "gateway/web/questions/tableau-de-bord.graphql",
};

// Story and dashboard through the whole hub over HTTP: time, and SQL statements by request.
async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-bench-"));
  const databaseUrl = process.env["DATABASE_URL"];
  const statements: string[] = [];
  const database = await openDatabase({ databaseUrl, dataDir, onStatement: (sql) => statements.push(sql) });
  await prepareStore({ database, demo: true, progress: () => undefined });
  const config = readHubConfig({ PORT: "0", LOG_LEVEL: "silent", DATA_DIR: dataDir });
  const hub = await startAllInOne({
    config,
    log: createLog("silent"),
    database,
    manifests: subgraphManifests,
    entityOwners,
  });
  console.log(
    `${machine()}; ${database.kind === "EMBEDDED" ? "PGlite" : "PostgreSQL"}; ${runs.toString()} requêtes l'une après l'autre\n`,
  );
  console.log(`${"requête".padEnd(48)}  p50 (ms)  p99 (ms)  SQL/requête`);
  for (const [name, path] of Object.entries(questions)) {
    const body = JSON.stringify({ query: readFileSync(projectPath(path), "utf8") });
    const ask = async (): Promise<void> => {
      const response = await fetch(`${hub.address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const answer = await response.text();
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
    };
    const timings = await timeEach(runs, ask);
    statements.length = 0;
    await ask();
    console.log(
      `${name.padEnd(48)}  ${milliseconds(percentile(timings, 50))}  ${milliseconds(percentile(timings, 99))}  ${statements.length.toString().padStart(11)}`,
    );
  }
  await hub.close();
  rmSync(dataDir, { recursive: true, force: true });
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
