import { graphql, type GraphQLSchema } from "graphql";
import { z } from "zod";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import type { SubgraphSdl } from "./compose";

const answer = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

/** Asks subgraphs for their SDL, as any federated gateway would. */
export async function readSubgraphSdls(
  manifests: readonly SubgraphManifest[],
): Promise<readonly SubgraphSdl[]> {
  return Promise.all(
    manifests.map(async ({ name, port, schema }) => ({
      name,
      url: `http://127.0.0.1:${port}/graphql`,
      sdl: await sdlOf(schema()),
    })),
  );
}

async function sdlOf(schema: GraphQLSchema): Promise<string> {
  const result = answer.parse(await graphql({ schema, source: "{ _service { sdl } }" }));
  return `${result.data._service.sdl.trim()}\n`;
}
