import { readFileSync } from "node:fs";
import { subgraphAddresses } from "../../../gateway/supergraph/subgraph-addresses";
import { composeSupergraph } from "../../../gateway/supergraph/compose";
import { projectPath } from "../../../shared/runtime/project-root";

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"]) type Query { a: Int }`;

describe("the addresses of a supergraph", () => {
  test("are those of the committed one, by the names of the subgraphs", () => {
    const committed = readFileSync(projectPath("gateway/supergraph/supergraph.graphql"), "utf8");
    expect([...subgraphAddresses(committed)]).toEqual(
      expect.arrayContaining([
        ["territorial-labels", "http://127.0.0.1:4101/graphql"],
        ["organisations", "http://127.0.0.1:4105/graphql"],
      ]),
    );
  });

  test("keep names that are no identifiers, whatever their case", () => {
    const { supergraphSdl } = composeSupergraph([
      { name: "Weird Name-1", url: "https://one.test/graphql?x=1", sdl },
      { name: "UPPER", url: "http://two.test:4002", sdl: sdl.replace("a:", "b:") },
    ]);
    expect([...subgraphAddresses(supergraphSdl)]).toEqual([
      ["UPPER", "http://two.test:4002"],
      ["Weird Name-1", "https://one.test/graphql?x=1"],
    ]);
  });

  test("are refused when one is missing, or is no address", () => {
    const { supergraphSdl } = composeSupergraph([{ name: "towns", url: "ftp://one.test", sdl }]);
    expect(() => subgraphAddresses(supergraphSdl)).toThrow(/« towns »/);
    expect(() => subgraphAddresses("type Query { a: Int }")).toThrow(/ne nomme aucun sous-graphe/);
  });
});
