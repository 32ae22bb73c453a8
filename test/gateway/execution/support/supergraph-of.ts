import { composeServices } from "@apollo/composition";
import { parse, type DocumentNode } from "graphql";

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])';

/** The SDL of a subgraph of federation 2, which imports what its types use. */
export function federated(sdl: string): DocumentNode {
  return parse(`${link}\n${sdl}`);
}

/** Composes subgraphs, by name. Throws what composition says against it. */
export function supergraphOf(subgraphs: Readonly<Record<string, { readonly sdl: string }>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: federated(sdl),
    })),
  );
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}
