import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { projectPath, projectRoot } from "../../shared/runtime/project-root";
import { runProgram } from "../../shared/runtime/run-program";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { subgraphManifests } from "../../subgraphs/all";
import { composeSupergraph } from "./compose";
import { generatedFiles, outdatedFiles, writeFiles } from "./generated-files";
import { withCurrentTables } from "./readme-tables";
import { readSubgraphSdls } from "./subgraph-sdl";

/** Writes the committed schemas from the code; with `--check`, refuses those that are not current. */
runProgram(async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const subgraphs = await readSubgraphSdls(subgraphManifests);
  const composed = composeSupergraph(subgraphs);
  for (const hint of composed.hints) say(`Remarque : ${hint}`);
  const readme = readFileSync(projectPath("README.md"), "utf8");
  const files = new Map([
    ...generatedFiles(subgraphs, composed),
    ["README.md", withCurrentTables(readme, subgraphManifests)],
  ]);
  if (values.check) {
    refuseOutdated(outdatedFiles(projectRoot, files));
    say("Les schémas enregistrés sont à jour.");
  } else {
    const written = writeFiles(projectRoot, files);
    say(written.length === 0 ? "Tout était à jour." : `Écrits :\n${listed(written)}`);
  }
  return null;
});

function refuseOutdated(paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new StartupError(`Ces fichiers ne sont plus à jour (lancez npm run generate) :\n${listed(paths)}`);
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join("\n");
}
