import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import type { FederatedGraph } from "../../../gateway/execution/federated-graph";
import { openFederatedGraph } from "../../../gateway/execution/open-federated-graph";
import { LiveGraph } from "../../../gateway/supergraph/live-graph";
import { SupergraphFile } from "../../../gateway/supergraph/supergraph-file";
import { SupergraphReload } from "../../../gateway/supergraph/supergraph-reload";
import { inProcessTransport } from "../../../gateway/transport/in-process";
import { anonymousCaller } from "../../../shared/access/caller";
import { createLog } from "../../../shared/runtime/log";
import { fakeSubgraphs } from "../support/fake-subgraphs";
import { fakeSupergraph } from "../support/test-hub";

const totalHours = { document: parse("{ totalHours }") };
const whoAmI = { document: parse("{ whoAmI }") };

describe("the reload of a supergraph", () => {
  const folder = mkdtempSync(join(tmpdir(), "reload-"));
  const path = join(folder, "supergraph.graphql");
  const transport = inProcessTransport(fakeSubgraphs());
  const logged: Record<string, unknown>[] = [];
  const log = createLog("info", { write: (line: string) => logged.push(JSON.parse(line)) });
  let valid: string;
  let live: LiveGraph;
  let reload: SupergraphReload;
  let openings: number;
  let warmed: string[][];

  const openGraph = async (supergraphSdl: string): Promise<FederatedGraph> => {
    openings += 1;
    const opened = await openFederatedGraph({ supergraphSdl, transport, log });
    const warm: FederatedGraph["warm"] = (operations) => {
      warmed.push(operations.map(({ document }) => document.loc?.source.body ?? ""));
      return opened.warm(operations);
    };
    return { ...opened, warm };
  };
  const write = async (text: string) => {
    writeFileSync(path, text);
    await reload.check();
    await reload.check();
  };
  const bodyOf = async (operation: typeof totalHours) => {
    const request = { ...operation, caller: anonymousCaller([]), correlationId: "trace-1" };
    return JSON.parse(String((await live.execute(request)).body)) as { readonly data?: unknown };
  };
  const refusals = () => logged.filter(({ msg }) => msg === "Supergraphe refusé");

  beforeAll(async () => {
    valid = await fakeSupergraph();
  });
  beforeEach(async () => {
    [openings, warmed] = [0, []];
    logged.length = 0;
    writeFileSync(path, valid);
    const file = new SupergraphFile(path);
    live = new LiveGraph(await openGraph(await file.read()), (error) => {
      throw error;
    });
    reload = new SupergraphReload({ file, live, openGraph, log });
  });
  afterEach(() => live.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  test("serves what the file has become, and plans what is asked most before it does", async () => {
    for (const operation of [whoAmI, totalHours, whoAmI, totalHours, totalHours]) await bodyOf(operation);
    await write(valid.replace("whoAmI: String", "whoIsIt: String"));
    expect(warmed).toEqual([["{ totalHours }", "{ whoAmI }"]]);
    expect(Object.keys(live.apiSchema.getQueryType()?.getFields() ?? {})).toContain("whoIsIt");
    expect(await bodyOf(totalHours)).toEqual({ data: { totalHours: 900 } });
    expect(await bodyOf(whoAmI)).not.toHaveProperty("data");
    expect(reload.note).toBeUndefined();
    expect(logged).toContainEqual(expect.objectContaining({ msg: "Nouveau supergraphe en service" }));
  });

  test.each([
    [
      "a file cut in the middle of a word",
      (text: string) => text.slice(0, text.length / 2),
      /bien formé \(ligne/,
    ],
    [
      "a file cut between two definitions",
      (text: string) => text.slice(0, text.indexOf("type Query")),
      /sait servir/,
    ],
    ["an empty file", () => "", /bien formé/],
    ["a schema that is no supergraph", () => "type Query { a: Int }", /sait servir/],
    [
      "a supergraph that names a type without defining it",
      (text: string) => text.replace("whoAmI: String", "whoAmI: Nobody"),
      /sait servir/,
    ],
  ])("refuses %s, says why, and goes on with the former one", async (_, broken, reason) => {
    await write(broken(valid));
    expect(reload.note).toMatch(/^supergraphe refusé : .* Le précédent reste en service\.$/);
    expect(reload.note).toMatch(reason);
    expect(refusals()).toEqual([
      expect.objectContaining({ reason: expect.stringMatching(reason), detail: expect.stringMatching(/\w/) }),
    ]);
    expect(await bodyOf(totalHours)).toEqual({ data: { totalHours: 900 } });
    await write(`# mended\n${valid}`);
    expect(reload.note).toBeUndefined();
  });

  test("tells once that the file is gone, and takes it when it is back", async () => {
    rmSync(path);
    await reload.check();
    await reload.check();
    expect(refusals()).toHaveLength(1);
    expect(reload.note).toContain("illisible");
    await write(valid);
    expect(reload.note).toBeUndefined();
    expect(await bodyOf(totalHours)).toEqual({ data: { totalHours: 900 } });
  });

  test("takes the file at once when told to, and one supergraph at a time", async () => {
    writeFileSync(path, `# newer\n${valid}`);
    await Promise.all([reload.now(), reload.check(), reload.check()]);
    expect(openings).toBe(2);
  });
});
