import { rename, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { subgraphManifests } from "../../subgraphs/all";
import { composeSupergraph } from "../supergraph/compose";
import { readSubgraphSdls } from "../supergraph/subgraph-sdl";
import type { Command } from "./command";

export const compose: Command = {
  name: "compose",
  usage: "compose [--out <fichier>]",
  summary: "vérifie que les sous-graphes se composent, dit les remarques, écrit le supergraphe",
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { out: { type: "string" } } });
    const { supergraphSdl, hints } = composeSupergraph(await readSubgraphSdls(subgraphManifests));
    for (const hint of hints) say(`Remarque : ${hint}`);
    say(`${subgraphManifests.length} sous-graphes se composent, ${hints.length} remarque(s).`);
    if (values.out !== undefined) await replaceFile(values.out, supergraphSdl);
  },
};

/** Whoever reads the file meanwhile finds the former one whole, or the new one whole. */
async function replaceFile(path: string, text: string): Promise<void> {
  const written = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(written, text);
    await rename(written, path);
  } catch {
    throw new StartupError(`--out : impossible d’écrire ${path}.`);
  }
}
