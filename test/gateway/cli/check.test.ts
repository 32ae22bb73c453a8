import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../../gateway/cli/check";
import { compose } from "../../../gateway/cli/compose";
import { fakeSupergraph } from "../support/test-hub";

describe("npm run hub -- check", () => {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  const asked = "  whoAmI: String";
  let supergraph: string;
  const said: string[] = [];
  const written = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(async () => {
    supergraph = await fakeSupergraph();
    expect(supergraph).toContain(asked);
  });
  beforeEach(() => {
    said.length = 0;
    jest.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  const against = (before: string, after: string) =>
    check.run(["--against", written("before", before), "--supergraph", written("after", after)]);

  test("finds nothing between a supergraph and itself", async () => {
    await against(supergraph, supergraph);
    expect(said.join("")).toContain("Aucune rupture");
  });

  test("names what a supergraph takes away from clients, and does not succeed", async () => {
    await expect(against(supergraph, supergraph.replace(asked, ""))).rejects.toMatchObject({
      name: "StartupError",
      message: expect.stringMatching(/^1 rupture\(s\)[\s\S]*Un champ disparaît\.\n {4}Query\.whoAmI/),
    });
  });

  test("lets go what the former one had deprecated", async () => {
    const deprecated = supergraph.replace(asked, `${asked} @deprecated(reason: "Retrait le 2027-01-01.")`);
    await against(deprecated, supergraph.replace(asked, ""));
    expect(said.join("")).toContain("Aucune rupture");
  });

  test("compares schemas for clients too", async () => {
    await expect(against("type Query { a: Int b: Int }", "type Query { a: Int }")).rejects.toThrow(
      /Query\.b/,
    );
  });

  test("says which file cannot be read, and why, with the original words", async () => {
    await expect(against(supergraph, "type Query {")).rejects.toMatchObject({
      message: expect.stringMatching(/^--supergraph, .*after : .*bien formé \(ligne 1.*\n {2}Syntax Error/),
    });
    await expect(check.run(["--against", join(folder, "none")])).rejects.toThrow(/illisible/);
  });

  test("compares what the subgraphs are now with a file that compose wrote", async () => {
    const path = join(folder, "composed.graphql");
    await compose.run(["--out", path]);
    await check.run(["--against", path]);
    expect(said.join("")).toMatch(/5 sous-graphes se composent, \d+ remarque\(s\)\.[\s\S]*Aucune rupture/);
    expect(readFileSync(path, "utf8")).toContain("join__Graph");
    await expect(compose.run(["--out", join(folder, "none", "there")])).rejects.toThrow(/--out : impossible/);
  }, 60_000);
});
