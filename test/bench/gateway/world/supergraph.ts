import { composeSupergraph } from "../../../../gateway/supergraph/compose";
import { subgraphSdl, type Part } from "./sdl";

/** Composes parts served behind one address. */
export function benchSupergraph(parts: readonly Part[], prefix: string, address: string): string {
  return composeSupergraph(
    parts.map((part) => ({
      name: part.name,
      url: `${address}/${prefix}/${part.name}`,
      sdl: subgraphSdl(part),
    })),
  ).supergraphSdl;
}
