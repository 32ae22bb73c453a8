import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { newFolder, start } from "./processes";

/** A path that cannot be a folder, for root as for anybody. */
function unwritable(): string {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  return join(file, "data");
}

describe("a start that cannot be", () => {
  test.each([
    ["an unwritable DATA_DIR", { DATA_DIR: unwritable() }, "DATA_DIR : impossible d'écrire"],
    ["a DATABASE_URL that is none", { DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL :"],
    [
      "a PostgreSQL that does not answer",
      { DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/hub" },
      "PostgreSQL ne répond pas",
    ],
  ])("says why in one line: %s", async (_, environment, reason) => {
    const hub = start(["gateway/main.js"], environment);
    expect(await hub.ended).toBe(1);
    expect(hub.said()).toContain(reason);
    expect(hub.said()).not.toContain("secret");
    expect(hub.said()).not.toMatch(/\n\s+at /);
  });

  test("tells all the faults of the settings together", async () => {
    const hub = start(["gateway/main.js"], { PORT: "99999", LOG_LEVEL: "loud", INTERCOMMUNALITY: "123" });
    expect(await hub.ended).toBe(1);
    for (const name of ["PORT", "LOG_LEVEL", "INTERCOMMUNALITY"]) expect(hub.said()).toContain(`${name} :`);
  });

  test("says that the port is taken", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => {
      holder.listen(0, "127.0.0.1", resolve);
    });
    const address = holder.address();
    const port = typeof address === "object" && address !== null ? address.port.toString() : "";
    const hub = start(["gateway/main.js"], { PORT: port, DATA_DIR: newFolder(), DEMO_DATA: "false" });
    expect(await hub.ended).toBe(1);
    expect(hub.said()).toMatch(/port.*(déjà|occupé|pris)/i);
    holder.close();
  }, 60_000);
});

describe("npm run hub -- init", () => {
  test("refuses a SIREN that is no intercommunality, then loads one, twice without a change", async () => {
    const environment = { DATA_DIR: newFolder(), DEMO_DATA: "false" };
    const unknown = start(["gateway/cli/hub.js", "init", "--intercommunality", "212703755"], environment);
    expect(await unknown.ended).toBe(1);
    expect(unknown.said()).toContain("EPCI inconnu");
    for (const _ of ["first", "second"]) {
      const loading = start(["gateway/cli/hub.js", "init", "--intercommunality", "200023414"], environment);
      expect(await loading.ended).toBe(0);
      expect(loading.said()).toContain("Métropole Rouen Normandie : 71 communes chargées");
    }
  }, 120_000);
});
