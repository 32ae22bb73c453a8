import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { GraphQLSchema } from "graphql";
import { projectPath } from "../../shared/runtime/project-root";
import { say } from "../../shared/runtime/say";
import { StartupError } from "../../shared/runtime/startup-error";
import { subgraphManifests } from "../../subgraphs/all";
import { apiSchemaOf } from "../supergraph/api-schema";
import { composeSupergraph } from "../supergraph/compose";
import { schemaChanges } from "../supergraph/schema-changes";
import { readSubgraphSdls } from "../supergraph/subgraph-sdl";
import { supergraphRefusal } from "../supergraph/supergraph-refusal";
import type { Command } from "./command";

export const check: Command = {
  name: "check",
  usage: "check [--against <fichier>] [--supergraph <fichier>]",
  summary:
    "compare ce que voient les clients au supergraphe enregistré, ou à un autre, et nomme les ruptures",
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        against: { type: "string", default: projectPath("gateway/supergraph/supergraph.graphql") },
        supergraph: { type: "string" },
      },
    });
    const before = await readApiSchema("against", values.against);
    const after =
      values.supergraph === undefined
        ? await composedNow()
        : await readApiSchema("supergraph", values.supergraph);
    const { breaking, dangerous } = schemaChanges(before, after);
    for (const change of dangerous) say(`À surveiller : ${change}`);
    if (breaking.length > 0) throw new StartupError(refusal(breaking));
    say("Aucune rupture : les questions auxquelles on répondait reçoivent toujours leur réponse.");
  },
};

function refusal(breaking: readonly string[]): string {
  return [
    `${breaking.length} rupture(s) sans dépréciation préalable (@deprecated, puis retrait dans une version suivante) :`,
    ...breaking.map((change) => `  - ${change}`),
  ].join("\n");
}

async function composedNow(): Promise<GraphQLSchema> {
  return apiSchemaOf(composeSupergraph(await readSubgraphSdls(subgraphManifests)).supergraphSdl);
}

async function readApiSchema(option: string, path: string): Promise<GraphQLSchema> {
  try {
    return apiSchemaOf(await readFile(path, "utf8"));
  } catch (error) {
    const { reason, detail } = supergraphRefusal(error);
    throw new StartupError(
      [`--${option}, ${path} : ${reason}`, ...(detail === undefined ? [] : [`  ${detail}`])].join("\n"),
    );
  }
}
