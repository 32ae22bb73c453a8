import { parseArgs } from "node:util";
import { subgraphManifests } from "../../subgraphs/all";
import { composeSupergraph } from "../supergraph/compose";
import { readSubgraphSdls } from "../supergraph/subgraph-sdl";
import type { Command } from "./command";
import { say } from "../../shared/runtime/say";

export const compose: Command = {
  name: "compose",
  usage: "compose",
  summary: "vérifie que les sous-graphes se composent, et dit les remarques",
  run: async (args) => {
    parseArgs({ args: [...args], options: {} });
    const { hints } = composeSupergraph(await readSubgraphSdls(subgraphManifests));
    for (const hint of hints) say(`Remarque : ${hint}`);
    say(`${subgraphManifests.length} sous-graphes se composent, ${hints.length} remarque(s).`);
  },
};
