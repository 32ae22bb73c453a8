import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../../shared/runtime/embedded";
import { StartupError } from "../../../shared/runtime/startup-error";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "hub-embedded-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function refusalOf(dataDir: string): Promise<unknown> {
  const outcome = await openEmbedded({ dataDir }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(StartupError);
  return outcome;
}

describe("openEmbedded", () => {
  test("refuses a folder that it cannot write, in one line of French that names it", async () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    const dataDir = join(file, "data");
    expect(await refusalOf(dataDir)).toHaveProperty(
      "message",
      `DATA_DIR : impossible d'écrire dans ${dataDir}. Donnez un dossier où ce compte peut écrire.`,
    );
  });

  test("creates a store, keeps its rows, and starts a creation that was cut short again", async () => {
    const draft = join(directory, "pglite.new");
    mkdirSync(join(draft, "base"), { recursive: true });
    writeFileSync(join(draft, "PG_VERSION"), "half written");

    const created = await openEmbedded({ dataDir: directory });
    expect(existsSync(draft)).toBe(false);
    await created.script("CREATE TABLE kept (value int); INSERT INTO kept VALUES (42);");
    await expect(openEmbedded({ dataDir: directory })).rejects.toThrow("un autre processus utilise déjà");
    await created.close();

    const reopened = await openEmbedded({ dataDir: directory });
    expect(await reopened.query("SELECT value FROM kept")).toEqual([{ value: 42 }]);
    await reopened.close();
  });

  test("refuses a damaged store in one line of French, and lets go of the folder", async () => {
    mkdirSync(join(directory, "pglite"));
    writeFileSync(join(directory, "pglite", "PG_VERSION"), "not a version");
    expect(await refusalOf(directory)).toHaveProperty(
      "message",
      expect.stringMatching(
        new RegExp(`^DATA_DIR : le magasin embarqué de ${directory} ne s'ouvre pas\\. .+$`),
      ),
    );
    expect(await refusalOf(directory)).toHaveProperty("message", expect.stringContaining("ne s'ouvre pas"));
  });

  test("runs a script whole or not at all", async () => {
    const store = await openEmbedded({});
    await expect(store.script("CREATE TABLE half (value int); SELECT 1 / 0;")).rejects.toThrow();
    expect(await store.query("SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
    await store.close();
  });
});
