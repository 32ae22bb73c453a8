import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeSupergraph, type SubgraphSdl } from "../../../gateway/supergraph/compose";
import { generatedFiles, outdatedFiles, writeFiles } from "../../../gateway/supergraph/generated-files";
import { readSubgraphSdls } from "../../../gateway/supergraph/subgraph-sdl";
import { fakeManifests } from "../support/fake-subgraphs";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])`;
const subgraph = (name: string, sdl: string): SubgraphSdl => ({
  name,
  url: `http://${name}`,
  sdl: `${link} ${sdl}`,
});

describe("composition", () => {
  test("gives the supergraph for gateways and the schema for clients, the same each time", async () => {
    const [first, second] = await Promise.all([
      readSubgraphSdls(fakeManifests),
      readSubgraphSdls(fakeManifests),
    ]);
    const composed = composeSupergraph(first);
    expect(composed).toEqual(composeSupergraph(second));
    expect(composed.hints).toEqual([]);
    expect(composed.supergraphSdl).toContain(
      '@join__graph(name: "towns", url: "http://127.0.0.1:4101/graphql")',
    );
    expect(composed.apiSdl).toContain("type Town {\n  code: ID!\n  hours: Int");
    expect(composed.apiSdl).not.toMatch(/join__|_entities|@key/);
  });

  test("refuses subgraphs that do not fit together, in plain words and with all reasons", () => {
    const together = () =>
      composeSupergraph([
        subgraph("towns", "type Query { name: String } type Town { a: Int b: Int }"),
        subgraph("hours", "type Query { name: Int } type Town { a: Int }"),
      ]);
    expect(together).toThrow(expect.objectContaining({ name: "StartupError" }));
    expect(together).toThrow(
      /ne se composent pas[\s\S]*Deux sous-graphes définissent le même champ[\s\S]*Town\.a/,
    );
    expect(together).toThrow(/Query\.name/);
  });

  test("tells remarks that do not prevent it", () => {
    const described = (text: string) =>
      `type Query { a${text.length}: Town } "${text}" type Town @key(fields: "c") { c: ID }`;
    const { hints } = composeSupergraph([
      subgraph("towns", described("Une")),
      subgraph("hours", described("Autre")),
    ]);
    expect(hints).toEqual([
      expect.stringMatching(/^La même chose est décrite autrement.*INCONSISTENT_DESCRIPTION/s),
    ]);
  });
});

describe("generated files", () => {
  test("are written when they are not current, and only then", async () => {
    const root = mkdtempSync(join(tmpdir(), "generated-"));
    try {
      const sdls = await readSubgraphSdls(fakeManifests);
      const files = generatedFiles(sdls, composeSupergraph(sdls));
      expect(outdatedFiles(root, files)).toEqual([...files.keys()]);
      expect(writeFiles(root, files)).toEqual([...files.keys()]);
      expect(outdatedFiles(root, files)).toEqual([]);
      writeFileSync(join(root, "subgraphs/hours/schema.graphql"), "type Query { a: Int }\n");
      expect(outdatedFiles(root, files)).toEqual(["subgraphs/hours/schema.graphql"]);
      expect(writeFiles(root, files)).toEqual(["subgraphs/hours/schema.graphql"]);
      expect(readFileSync(join(root, "subgraphs/hours/schema.graphql"), "utf8")).toContain("totalHours: Int");
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
