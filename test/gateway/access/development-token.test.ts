import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT } from "jose";
import { developmentSecret } from "../../../gateway/access/development-key";
import { issueDevelopmentToken, readDevelopmentToken } from "../../../gateway/access/development-token";

const secret = "d".repeat(32);
const now = new Date("2026-11-23T09:00:00Z");
const identity = { subject: "agent", organisation: "212703755", roles: ["BUYER"] };
const issue = () => issueDevelopmentToken(identity, { secret, now, days: 1 });
const refused = expect.objectContaining({ name: "TokenRefusal" });

describe("a development token", () => {
  test("says whom it was issued for", async () => {
    expect(await readDevelopmentToken(await issue(), { secret, now })).toEqual(identity);
  });

  test("is good until its last second", async () => {
    const text = await issue();
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(await readDevelopmentToken(text, { secret, now: at(86_399) })).toEqual(identity);
    await expect(readDevelopmentToken(text, { secret, now: at(86_400) })).rejects.toEqual(refused);
  });

  test("is refused under another secret, altered, or of another make", async () => {
    const text = await issue();
    const [header = "", , signature = ""] = text.split(".");
    const payload = Buffer.from(JSON.stringify({ ...identity, iss: "urn:hub:development" })).toString(
      "base64url",
    );
    const none = Buffer.from('{"alg":"none","typ":"hubdev+jwt"}').toString("base64url");
    const other = await new SignJWT({ ...identity, sub: "agent" })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setExpirationTime("1d")
      .sign(Buffer.from(secret));
    for (const forged of [
      `${header}.${payload}.${signature}`,
      `hubdev_${none}.${payload}.`,
      `hubdev_${other}`,
      "hubdev_",
    ]) {
      await expect(readDevelopmentToken(forged, { secret, now })).rejects.toEqual(refused);
    }
    await expect(readDevelopmentToken(text, { secret: "e".repeat(32), now })).rejects.toEqual(refused);
  });
});

describe("the secret of development tokens", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hub-"));
  const file = join(dataDir, "development-token.key");
  afterAll(() => rmSync(dataDir, { recursive: true }));
  const tokens = { isAccepted: true, secret: undefined, dataDir };

  test("is the one of the settings, without a file", () => {
    expect(developmentSecret({ ...tokens, secret })).toBe(secret);
    expect(() => statSync(file)).toThrow();
  });

  test("is made once, for this account alone, and kept", () => {
    const made = developmentSecret(tokens);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(developmentSecret(tokens)).toBe(made);
    expect(readFileSync(file, "utf8")).toBe(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("is never an empty one", () => {
    writeFileSync(file, "");
    expect(() => developmentSecret(tokens)).toThrow(/DATA_DIR/);
  });
});
