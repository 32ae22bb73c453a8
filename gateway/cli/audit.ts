import { parseArgs } from "node:util";
import { auditHeadsOf } from "../../shared/commands/audit-heads";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { readStoreConfig } from "../../shared/runtime/store-config";
import { subgraphManifests } from "../../subgraphs/all";
import { auditVerdict } from "./audit-report";
import type { Command } from "./command";
import { withStore } from "./with-store";

const usage = "audit verify [--subgraph <nom>]";

export const audit: Command = {
  name: "audit",
  usage,
  summary: "relit les journaux d’audit et montre le premier maillon rompu de chacun",
  run: async ([action, ...args]) => {
    if (action !== "verify") throw new StartupError(`Utilisation : npm run hub -- ${usage}`);
    const { values } = parseArgs({ args: [...args], options: { subgraph: { type: "string" } } });
    const subgraphs = chosenSubgraphs(values.subgraph);
    const heads = auditHeadsOf(readStoreConfig());
    const { isIntact, lines } = await withStore((database) => auditVerdict(database, heads, subgraphs));
    if (!isIntact) throw new StartupError(lines.join("\n"));
    say(lines.join("\n"));
  },
};

/** Each subgraph keeps its heads in its own data directory: where they differ, each is verified where it runs. */
function chosenSubgraphs(name: string | undefined) {
  const chosen = subgraphManifests.filter((each) => name === undefined || each.name === name);
  if (chosen.length > 0) return chosen;
  const names = subgraphManifests.map((each) => each.name).join(", ");
  throw new StartupError(`--subgraph : au choix, ${names}.`);
}
