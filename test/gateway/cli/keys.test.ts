import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isApiKey } from "../../../shared/access/api-key";
import { lockDataDirectory } from "../../../shared/runtime/data-directory-lock";
import { commandLine, type CommandLine } from "./support/command-line";

const louviers = "212703755";
const next = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

let cli: CommandLine;
beforeAll(async () => {
  cli = await commandLine();
});
afterAll(() => cli.close());

const create = (name = "Intranet", more = "") =>
  cli.hub(`keys create --organisation ${louviers} --name ${name} --expires-on ${next}${more}`);

function idIn(said: string): string {
  return /identifiant (\S+),/.exec(said)?.[1] ?? "";
}

describe("hub keys", () => {
  test("creates a key, and shows it once with what to do", async () => {
    const said = await create("Portail", " --scopes READ,WRITE --roles BUYER");
    const [about = "", warning, secret = ""] = said.split("\n");
    expect(about).toMatch(/^Clé « Portail », identifiant \S+, valable jusqu’au 20\d\d-/);
    expect(warning).toBe("Gardez-la en lieu sûr, elle ne sera plus montrée :");
    expect(isApiKey(secret)).toBe(true);
    const listed = await cli.hub(`keys list --organisation ${louviers}`);
    expect(listed).toContain(`${idIn(said)}  ${secret.slice(0, 12)}…  active  Portail  [READ WRITE BUYER]`);
    expect(listed).toContain("jamais utilisée");
    expect(listed).not.toContain(secret.slice(13));
  });

  test("rotates one: another text, and the old one is told how long it stays", async () => {
    const old = await create("Ancienne");
    const said = await cli.hub(
      `keys rotate --organisation ${louviers} --key ${idIn(old)} --expires-on ${next} --overlap-hours 0`,
    );
    const secret = said.split("\n")[2] ?? "";
    expect(isApiKey(secret)).toBe(true);
    expect(old).not.toContain(secret);
    const lines = (await cli.hub(`keys list --organisation ${louviers}`)).split("\n");
    expect(lines.filter((line) => line.includes("Ancienne")).map((line) => line.split("  ")[2])).toEqual([
      "active",
      "révoquée",
    ]);
  });

  test("revokes one, once", async () => {
    const id = idIn(await create("Perdue"));
    const revoke = () => cli.hub(`keys revoke --organisation ${louviers} --key ${id}`);
    expect(await revoke()).toBe("Clé « Perdue » révoquée : refusée partout d’ici cinq secondes.");
    expect(await revoke()).toBe("Cette clé est déjà révoquée.");
  });

  test("leaves the same trail as the hub would, which holds", async () => {
    await create("Tracée");
    expect(await cli.hub("audit verify --subgraph organisations")).toMatch(
      /^\d+ écritures vérifiées, chaîne intacte\.$/,
    );
  });

  test.each([
    ["keys create --organisation 212703755 --name X", "--expires-on : un jour s’écrit AAAA-MM-JJ."],
    ["keys create --organisation 212703755 --expires-on 2027-01-31", "--name : obligatoire."],
    [
      `keys create --organisation 212703754 --name X --expires-on ${next}`,
      "--organisation : un SIREN a 9 chiffres et une clé de contrôle juste.",
    ],
    [
      `keys create --organisation 212703755 --name X --expires-on ${next} --scopes ALL`,
      "--scopes : inconnu ici : ALL.",
    ],
    [
      `keys create --organisation 212703755 --name X --expires-on ${next} --roles KING`,
      "--roles : inconnu ici : KING.",
    ],
    ["keys list --organisation 552032534", "L’organisation 552032534 n’est pas connue de ce hub."],
    ["keys revoke --organisation 212703755 --key nothing", "Cette clé n'existe pas."],
    [
      `keys rotate --organisation 212703755 --key k --expires-on ${next} --overlap-hours 169`,
      "--overlap-hours : un nombre entier de 0 à 168.",
    ],
  ])("%s is refused in French", async (line, message) => {
    expect(await cli.hub(line)).toBe(message);
  });

  test("refuses a role that the organisation cannot give, and a day that is over", async () => {
    expect(await create("X", " --roles COORDINATOR")).toMatch(
      /^Cette organisation ne peut pas donner ce rôle : .+\.$/,
    );
    expect(await cli.hub(`keys create --organisation ${louviers} --name X --expires-on 2020-01-31`)).toBe(
      "L'échéance est déjà passée.",
    );
  });

  test("refuses another organisation's key as one that does not exist", async () => {
    const id = idIn(await create("Nôtre"));
    const others = await cli.hub(`keys revoke --organisation 212707012 --key ${id}`);
    expect(others).toBe("Cette clé n'existe pas.");
  });

  test.each(["keys", "keys steal"])("« %s » tells how to use it", async (line) => {
    expect(await cli.hub(line)).toMatch(/^Utilisation :\n {2}keys create --organisation <SIREN>/);
  });
});

describe("hub keys beside a hub that runs", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-cli-"));
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("says on the embedded store what to do instead, and does nothing", async () => {
    // What a hub that runs does with its directory.
    const unlock = await lockDataDirectory(dataDir);
    const running = { DATA_DIR: dataDir, DATABASE_URL: "" };
    const said = await cli.hub(
      `keys create --organisation ${louviers} --name X --expires-on ${next}`,
      running,
    );
    const membership = await cli.hub(
      `membership end --organisation ${louviers} --intercommunality 200089456 --on ${next}`,
      running,
    );
    await unlock();
    expect(said).toContain("Le hub est en marche sur ce magasin embarqué");
    expect(said).toContain("le changement « createApiKey » dans GraphiQL");
    expect(said).toContain(`npm run hub -- token --organisation ${louviers} --roles ADMINISTRATOR`);
    expect(said).toContain("DATABASE_URL");
    expect(said).not.toContain("autre DATA_DIR");
    expect(membership).toContain("le changement « leaveIntercommunality »");
    expect(readdirSync(dataDir)).not.toContain("pglite");
  });
});
