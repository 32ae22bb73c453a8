import { appendFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SupergraphFile } from "../../../gateway/supergraph/supergraph-file";

describe("the supergraph's file", () => {
  const folder = mkdtempSync(join(tmpdir(), "supergraph-"));
  const path = join(folder, "supergraph.graphql");
  let file: SupergraphFile;
  beforeEach(async () => {
    writeFileSync(path, "first");
    file = new SupergraphFile(path);
    expect(await file.read()).toBe("first");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is no news as long as nobody writes it, or writes the same", async () => {
    expect([await file.changed(), await file.changed()]).toEqual([null, null]);
    writeFileSync(path, "first");
    utimesSync(path, 1, 1);
    expect([await file.changed(), await file.changed(), await file.changed()]).toEqual([null, null, null]);
  });

  test("is given once, when it has stayed the same from one look to the next", async () => {
    writeFileSync(path, "second");
    expect([await file.changed(), await file.changed(), await file.changed()]).toEqual([
      null,
      "second",
      null,
    ]);
  });

  test("is left alone while it is being written", async () => {
    writeFileSync(path, "half ");
    expect(await file.changed()).toBeNull();
    appendFileSync(path, "and half");
    expect(await file.changed()).toBeNull();
    expect(await file.changed()).toBe("half and half");
  });

  test("is noticed even when another takes its place with the same size and the same date", async () => {
    utimesSync(path, 1, 1);
    await file.read();
    const other = join(folder, "other");
    writeFileSync(other, "tsrif");
    utimesSync(other, 1, 1);
    renameSync(other, path);
    expect([await file.changed(), await file.changed()]).toEqual([null, "tsrif"]);
  });

  test("is unreadable when it is gone, and news when it comes back", async () => {
    rmSync(path);
    await expect(file.changed()).rejects.toMatchObject({ code: "ENOENT" });
    writeFileSync(path, "first");
    expect([await file.changed(), await file.changed()]).toEqual([null, "first"]);
  });
});
