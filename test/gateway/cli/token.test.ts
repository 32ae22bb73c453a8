import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispatch } from "../../../gateway/cli/dispatch";
import { token } from "../../../gateway/cli/token";
import { developmentSecret } from "../../../gateway/access/development-key";
import { readDevelopmentToken } from "../../../gateway/access/development-token";

const louviers = "212703755";
const before = process.env;
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "hub-token-"));
});
afterEach(() => {
  process.env = before;
  jest.restoreAllMocks();
  rmSync(dataDir, { recursive: true, force: true });
});

async function hub(line: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const said: string[] = [];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.push(text.toString());
    return true;
  });
  process.env = { ...before, DATA_DIR: dataDir, ...environment };
  await dispatch(line.split(" "), [token], () => undefined);
  return said.join("").trimEnd();
}

const ask = `token --organisation ${louviers} --roles BUYER,ADMINISTRATOR`;

describe("hub token", () => {
  test("signs a token for an organisation and roles, alone on its line for a program to take", async () => {
    const text = await hub(`${ask} --subject essai --days 2`);
    expect(text).toMatch(/^hubdev_\S+$/);
    const secret = developmentSecret({ isAccepted: true, secret: undefined, dataDir });
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await readDevelopmentToken(text, { secret, now: tomorrow })).toEqual({
      subject: "essai",
      organisation: louviers,
      roles: ["BUYER", "ADMINISTRATOR"],
    });
    expect(statSync(join(dataDir, "development-token.key")).mode & 0o077).toBe(0);
  });

  test("is refused for a hub that others can reach, unless asked", async () => {
    const reachable = { HOST: "0.0.0.0" };
    await expect(hub(ask, reachable)).rejects.toThrow(
      "Les jetons de développement sont refusés hors de cette machine (HOST). Pour les permettre quand même : ALLOW_DEVELOPMENT_TOKENS=true.",
    );
    expect(await hub(ask, { ...reachable, ALLOW_DEVELOPMENT_TOKENS: "true" })).toMatch(/^hubdev_/);
  });

  test.each([
    ["token --roles BUYER", "--organisation : un SIREN a 9 chiffres et une clé de contrôle juste."],
    [`token --organisation ${louviers} --roles KING`, "--roles : inconnu ici : KING."],
    [`${ask} --days 0`, "--days : un nombre entier de 1 à 365."],
    [`${ask} --days 366`, "--days : un nombre entier de 1 à 365."],
    [`${ask} --nonsense`, "Utilisation : npm run hub -- token --organisation <SIREN>"],
  ])("« %s » is refused in French", async (line, message) => {
    await expect(hub(line)).rejects.toThrow(message);
  });
});
