import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ComposedSupergraph, SubgraphSdl } from "./compose";

/** The content of each generated file, by its path from the root of the project. */
export type GeneratedFiles = ReadonlyMap<string, string>;

export function generatedFiles(
  subgraphs: readonly SubgraphSdl[],
  composed: ComposedSupergraph,
): GeneratedFiles {
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`subgraphs/${name}/schema.graphql`, sdl] as const),
    ["gateway/supergraph/supergraph.graphql", composed.supergraphSdl] as const,
    ["gateway/supergraph/api.graphql", composed.apiSdl] as const,
  ]);
}

/** Paths whose file under `root` is missing or is not what would be generated now. */
export function outdatedFiles(root: string, files: GeneratedFiles): readonly string[] {
  return [...files]
    .filter(([path, content]) => contentOf(join(root, path)) !== content)
    .map(([path]) => path);
}

/** Writes the files that are not current, and answers their paths. */
export function writeFiles(root: string, files: GeneratedFiles): readonly string[] {
  const outdated = outdatedFiles(root, files);
  for (const path of outdated) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? "");
  }
  return outdated;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
