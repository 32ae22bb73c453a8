import { createServer } from "node:net";
import { once } from "node:events";
import { openPostgresql } from "../../../shared/runtime/postgresql";
import { StartupError } from "../../../shared/runtime/startup-error";

const password = "mot-de-passe-secret";
const server = process.env["DATABASE_URL"];
const onServer = server === undefined ? describe.skip : describe;

async function refusalOf(url: string): Promise<string> {
  const outcome: unknown = await openPostgresql({ url, maxConnections: 1 }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(StartupError);
  return (outcome as StartupError).message;
}

function expectOneLineWithoutSecret(message: string): void {
  expect(message).toMatch(/^DATABASE_URL : .+$/);
  expect(message).not.toContain(password);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("openPostgresql", () => {
  test("says in one line that nothing listens, without the password", async () => {
    const message = await refusalOf(`postgresql://hub:${password}@127.0.0.1:${await freePort()}/hub`);
    expectOneLineWithoutSecret(message);
    expect(message).toContain("ECONNREFUSED");
  });

  test.each([
    ["a badly encoded password", `postgresql://hub:${password}%zz@127.0.0.1:1/hub`],
    [
      "a certificate that is not there",
      `postgresql://hub:${password}@127.0.0.1:1/hub?sslrootcert=/nowhere/root.pem`,
    ],
  ])("refuses an address with %s as any other", async (_, url) => {
    expectOneLineWithoutSecret(await refusalOf(url));
  });
});

onServer("openPostgresql on a server (skipped without DATABASE_URL)", () => {
  const address = new URL(server ?? "postgresql://unused");

  test("says in one line that the database does not exist", async () => {
    const wrong = new URL(address);
    wrong.pathname = "/no_such_database";
    const message = await refusalOf(wrong.href);
    expectOneLineWithoutSecret(message);
    expect(message).toContain("3D000");
  });

  test("says in one line that the account is refused, without the password", async () => {
    const wrong = new URL(address);
    wrong.username = "no_such_account";
    wrong.password = password;
    expectOneLineWithoutSecret(await refusalOf(wrong.href));
  });

  test("runs a script whole or not at all, and keeps its connection usable", async () => {
    const database = await openPostgresql({ url: address.href, maxConnections: 1 });
    await expect(database.script("CREATE TABLE hub_half (value int); SELECT 1 / 0;")).rejects.toThrow();
    expect(await database.query("SELECT to_regclass('hub_half') AS found")).toEqual([{ found: null }]);
    await database.close();
  });
});
