import { createHmac, createPublicKey } from "node:crypto";
import { CompactEncrypt, exportSPKI, importJWK } from "jose";
import type { IncomingHttpHeaders } from "node:http";
import { mintApiKey } from "../../../shared/access/api-key";
import { createLog } from "../../../shared/runtime/log";
import { issueDevelopmentToken } from "../../../gateway/access/development-token";
import { downloadKeys } from "../../../gateway/access/download-keys";
import { identification, type Identify } from "../../../gateway/access/identify";
import { KeySet } from "../../../gateway/access/key-set";
import type { KeyHolder } from "../../../gateway/access/organisation-directory";
import { fakeDirectory, louviers, supplier } from "./support/fake-directory";
import {
  audience,
  issuer,
  jwksServer,
  nowSeconds,
  signingKey,
  tokenOf,
  type JwksServer,
  type SigningKey,
  type TokenChange,
} from "./support/identity-provider";

const now = new Date(nowSeconds * 1000);
const secret = "d".repeat(32);
const [live, expired, revoked] = [mintApiKey(), mintApiKey(), mintApiKey()];
const holder: KeyHolder = {
  id: "key-1",
  organisation: louviers,
  roles: ["BUYER"],
  scopes: ["READ", "WRITE"],
  pools: ["200089456"],
  status: "ACTIVE",
};
const directory = fakeDirectory({
  [live.text]: holder,
  [expired.text]: { ...holder, status: "EXPIRED" },
  [revoked.text]: { ...holder, status: "REVOKED" },
});

let server: JwksServer;
let keys: Readonly<Record<"RS256" | "ES256" | "PS256" | "EdDSA" | "RS512", SigningKey>>;
let unpublished: SigningKey;
beforeAll(async () => {
  const [rs, es, ps, ed, rs512, other] = await Promise.all([
    signingKey("RS256", "rs"),
    signingKey("ES256", "es"),
    signingKey("PS256", "ps"),
    signingKey("EdDSA", "ed"),
    signingKey("RS512", "rs512"),
    signingKey("RS256", "unpublished"),
  ]);
  keys = { RS256: rs, ES256: es, PS256: ps, EdDSA: ed, RS512: rs512 };
  unpublished = other;
  server = await jwksServer(Object.values(keys).map(({ publicJwk }) => publicJwk));
});
afterAll(() => server.close());

const logged: string[] = [];
beforeEach(() => {
  logged.length = 0;
});

function identifyWith(change: Partial<Parameters<typeof identification>[0]> = {}): Identify {
  return identification({
    directory,
    provider: {
      rules: { issuer, audiences: [audience, "other"], algorithms: ["RS256", "ES256", "PS256", "EdDSA"] },
      claims: { organisationClaim: "siret", rolesClaim: "roles", roleMap: null },
      keys: new KeySet({
        download: () => downloadKeys({ url: server.url, timeoutMs: 2000 }),
        elapsedMs: () => performance.now(),
        onFault: () => undefined,
      }),
    },
    developmentSecret: () => secret,
    clock: () => now,
    log: createLog("info", { write: (line) => logged.push(line) }),
    ...change,
  });
}

const ask = (headers: IncomingHttpHeaders, identify = identifyWith()) =>
  identify({ headers, correlationId: "trace" });
const bearer = (text: string, identify = identifyWith()) =>
  ask({ authorization: `Bearer ${text}` }, identify);
const asPerson = async (change: TokenChange = {}, key = keys.RS256) => bearer(await tokenOf(key, change));

async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    (caller) => caller,
    (error: unknown) => error,
  );
}

/** Expects 401 in the one wording that there is, and a reason in the log that holds nothing of the credential. */
async function expectUnrecognised(
  asked: Promise<unknown>,
  reason: string | RegExp,
  credential: string,
): Promise<void> {
  const refusal = await refusalOf(asked);
  expect(refusal).toMatchObject({
    code: "UNAUTHENTICATED",
    message: "Le jeton ou la clé présentés ne sont pas reconnus, ou ne le sont plus.",
  });
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? "")).toEqual({
    level: "info",
    time: expect.any(String),
    correlationId: "trace",
    reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
    msg: "Identité refusée",
  });
  for (const part of credential.split(/[.\s]/).filter(({ length }) => length > 8))
    expect(logged[0]).not.toContain(part);
}

describe("nobody", () => {
  test("sees what is public alone", async () => {
    expect(await ask({})).toEqual({
      kind: "ANONYMOUS",
      subject: null,
      organisation: null,
      pools: [],
      roles: [],
    });
  });
});

describe("a person", () => {
  test.each(["RS256", "ES256", "PS256", "EdDSA"] as const)(
    "is known by a token signed with %s",
    async (alg) => {
      expect(await asPerson({}, keys[alg])).toEqual({
        kind: "PERSON",
        subject: "agent-1",
        organisation: louviers,
        pools: ["200089456"],
        roles: ["BUYER"],
      });
    },
  );

  test.each<[string, TokenChange]>([
    ["with several audiences", { claims: { aud: ["someone", "other"] } }],
    ["29 seconds after its end", { claims: { exp: nowSeconds - 29 } }],
    ["30 seconds before its beginning", { claims: { nbf: nowSeconds + 30 } }],
    ["of the type of access tokens", { header: { typ: "at+jwt" } }],
    ["of that type in full", { header: { typ: "application/AT+JWT" } }],
  ])("is known by a token %s", async (_, change) => {
    expect(await asPerson(change)).toMatchObject({ kind: "PERSON" });
  });

  test.each<[string, TokenChange, string]>([
    ["of another audience", { claims: { aud: "another" } }, "JWT_CLAIM_VALIDATION_FAILED aud"],
    ["without audience", { claims: { aud: undefined } }, "JWT_CLAIM_VALIDATION_FAILED aud"],
    ["of another issuer", { claims: { iss: `${issuer}/` } }, "JWT_CLAIM_VALIDATION_FAILED iss"],
    ["without issuer", { claims: { iss: undefined } }, "JWT_CLAIM_VALIDATION_FAILED iss"],
    ["expired 30 seconds ago", { claims: { exp: nowSeconds - 30 } }, "JWT_EXPIRED exp"],
    ["without end", { claims: { exp: undefined } }, "JWT_CLAIM_VALIDATION_FAILED exp"],
    ["with an end that is no number", { claims: { exp: "tomorrow" } }, "JWT_CLAIM_VALIDATION_FAILED exp"],
    ["of the future", { claims: { nbf: nowSeconds + 31 } }, "JWT_CLAIM_VALIDATION_FAILED nbf"],
    ["without subject", { claims: { sub: undefined } }, "JWT_CLAIM_VALIDATION_FAILED sub"],
    ["of another type", { header: { typ: "logout+jwt" } }, "WRONG_TYPE"],
    ["of no type", { header: { typ: undefined } }, "WRONG_TYPE"],
    ["of an unknown key", { header: { kid: "nobody's" } }, "JWKS_NO_MATCHING_KEY"],
    ["of a key for another algorithm", { header: { kid: "es" } }, "JWKS_NO_MATCHING_KEY"],
    ["with a critical extension", { header: { crit: ["exotic"], exotic: 1 } }, /./u.source],
  ])("is not known by a token %s", async (_, change, reason) => {
    const token = await tokenOf(keys.RS256, change).catch(() => "a.b.c");
    await expectUnrecognised(bearer(token), reason === "." ? /./ : reason, token);
  });

  test("is not known by a token of a key that was never published, under the name of one that was", async () => {
    const token = await tokenOf(unpublished, { header: { kid: "rs" } });
    await expectUnrecognised(bearer(token), "JWS_SIGNATURE_VERIFICATION_FAILED", token);
  });

  test("is not known by an algorithm that is not allowed", async () => {
    const token = await tokenOf(keys.RS512);
    await expectUnrecognised(bearer(token), "JOSE_ALG_NOT_ALLOWED", token);
  });

  test.each(["none", "None", "NONE", "nOnE", ""])("is not known by a token of algorithm %j", async (alg) => {
    const [, payload = "", signature = ""] = (await tokenOf(keys.RS256)).split(".");
    const header = Buffer.from(JSON.stringify({ alg, typ: "JWT", kid: "rs" })).toString("base64url");
    for (const token of [`${header}.${payload}.`, `${header}.${payload}.${signature}`]) {
      logged.length = 0;
      await expectUnrecognised(bearer(token), /^(?:JOSE_ALG_NOT_ALLOWED|JWS_INVALID)$/, token);
    }
  });

  test("is not known by a token signed with the public key as if it were a secret", async () => {
    const { publicJwk } = keys.RS256;
    const publicKey = await importJWK(publicJwk, "RS256", { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error("An RSA key is no secret");
    const pem = await exportSPKI(publicKey);
    const der = createPublicKey(pem).export({ type: "spki", format: "der" });
    const payload = (await tokenOf(keys.RS256)).split(".")[1] ?? "";
    for (const confusion of [pem, pem.trim(), der, JSON.stringify(publicJwk), publicJwk.n ?? ""]) {
      for (const alg of ["HS256", "HS384", "HS512"]) {
        logged.length = 0;
        const head = `${Buffer.from(JSON.stringify({ alg, typ: "JWT", kid: "rs" })).toString("base64url")}.${payload}`;
        const mac = createHmac(alg.replace("HS", "sha"), confusion).update(head).digest("base64url");
        await expectUnrecognised(bearer(`${head}.${mac}`), "JOSE_ALG_NOT_ALLOWED", head);
      }
    }
  });

  test("is not known by a token whose claims were changed", async () => {
    const [header = "", payload = "", signature = ""] = (await tokenOf(keys.RS256)).split(".");
    const claims = { ...JSON.parse(Buffer.from(payload, "base64url").toString()), roles: ["ADMINISTRATOR"] };
    const token = `${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
    await expectUnrecognised(bearer(token), "JWS_SIGNATURE_VERIFICATION_FAILED", token);
  });

  test("is not known by a key that the token brings along", async () => {
    const token = await tokenOf(unpublished, {
      header: { kid: undefined, jwk: unpublished.publicJwk, jku: server.url },
    });
    await expectUnrecognised(bearer(token), /^JW/, token);
  });

  test("is not known by an encrypted token", async () => {
    const publicKey = await importJWK({ ...keys.RS256.publicJwk, use: "enc", alg: "RSA-OAEP" }, "RSA-OAEP");
    const token = await new CompactEncrypt(Buffer.from("{}"))
      .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256GCM" })
      .encrypt(publicKey);
    await expectUnrecognised(bearer(token), "JWS_INVALID", token);
  });

  test.each(["x", "a.b", "a.b.c", "..", "eyJ.eyJ.", "x".repeat(8193), "\u0000"])(
    "is not known by %j",
    async (token) => {
      await expectUnrecognised(bearer(token), /./, token);
    },
  );

  test("cannot be known where no provider is set", async () => {
    const token = await tokenOf(keys.RS256);
    await expectUnrecognised(bearer(token, identifyWith({ provider: null })), "NO_PROVIDER", token);
  });

  test.each([
    ["no organisation", { siret: undefined }, /SIRET/, "NO_ORGANISATION"],
    ["a wrong number", { siret: "21270375500019" }, /SIRET/, "NO_ORGANISATION"],
    ["an unknown organisation", { siret: "552032534" }, /552032534 n’est pas connue/, "UNKNOWN_ORGANISATION"],
    ["a role that a commune cannot give", { roles: ["COORDINATOR"] }, /coordinateur/, "ROLE_NOT_HELD"],
    [
      "a role that a supplier cannot give",
      { siret: supplier, roles: ["SUPPLIER", "BUYER"] },
      /: acheteur\.$/,
      "ROLE_NOT_HELD",
    ],
  ])("with %s is refused, in French", async (_, claims, message, reason) => {
    const refusal = await refusalOf(asPerson({ claims }));
    expect(refusal).toMatchObject({ code: "FORBIDDEN", message: expect.stringMatching(message) });
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ reason });
  });

  test("is neither refused nor anonymous while the provider's keys cannot be had", async () => {
    const down = identifyWith({
      provider: {
        rules: { issuer, audiences: [audience], algorithms: ["RS256"] },
        claims: { organisationClaim: "siret", rolesClaim: "roles", roleMap: null },
        keys: new KeySet({
          download: () => downloadKeys({ url: "http://127.0.0.1:1/jwks", timeoutMs: 500 }),
          elapsedMs: () => performance.now(),
          onFault: () => undefined,
        }),
      },
    });
    expect(await refusalOf(bearer(await tokenOf(keys.RS256), down))).toMatchObject({
      code: "IDENTITY_UNAVAILABLE",
    });
  });

  test("is neither refused nor anonymous while organisations cannot be looked up", async () => {
    const absent = {
      accessOf: () => Promise.reject(new Error("down")),
      holderOfKey: () => Promise.reject(new Error("down")),
    };
    await expect(bearer(await tokenOf(keys.RS256), identifyWith({ directory: absent }))).rejects.toThrow();
    await expect(bearer(live.text, identifyWith({ directory: absent }))).rejects.toThrow();
  });
});

describe("a program", () => {
  const caller = {
    kind: "PROGRAM",
    subject: "key:key-1",
    organisation: louviers,
    pools: ["200089456"],
    roles: ["BUYER"],
    scopes: ["READ", "WRITE"],
  };

  test("is known by its key, in either header", async () => {
    expect(await bearer(live.text)).toEqual(caller);
    expect(await ask({ "x-api-key": live.text })).toEqual(caller);
  });

  test.each([
    ["unknown", mintApiKey().text, "KEY_UNKNOWN"],
    ["expired", expired.text, "KEY_EXPIRED"],
    ["revoked", revoked.text, "KEY_REVOKED"],
    ["of another secret", `${live.text.slice(0, -4)}AAAA`, "KEY_UNKNOWN"],
    ["cut short", live.text.slice(0, -1), "MALFORMED"],
    ["too long", `${live.text}A`, "MALFORMED"],
  ])("is not known by a key that is %s, always in the same words", async (_, text, reason) => {
    await expectUnrecognised(bearer(text), reason, text.slice(13));
  });
});

describe("a development token", () => {
  const issue = (roles: readonly string[], organisation = louviers) =>
    issueDevelopmentToken({ subject: "essai", organisation, roles }, { secret, now, days: 1 });

  test("is as good as its organisation and roles", async () => {
    expect(await bearer(await issue(["BUYER"]))).toMatchObject({
      kind: "DEVELOPMENT",
      subject: "essai",
      organisation: louviers,
    });
    expect(await refusalOf(bearer(await issue(["COORDINATOR"])))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refusalOf(bearer(await issue(["KING"])))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refusalOf(bearer(await issue([], "552032534")))).toMatchObject({ code: "FORBIDDEN" });
  });

  test("is not known where they are not accepted", async () => {
    const token = await issue(["BUYER"]);
    await expectUnrecognised(
      bearer(token, identifyWith({ developmentSecret: null })),
      "DEVELOPMENT_TOKENS_REFUSED",
      token,
    );
  });
});

describe("a wrong credential is never taken for none", () => {
  test.each<[string, IncomingHttpHeaders]>([
    ["an empty header", { authorization: "" }],
    ["no token", { authorization: "Bearer" }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["two tokens", { authorization: "Bearer a b" }],
    ["a key that is none", { "x-api-key": "abc" }],
    ["an empty key", { "x-api-key": "" }],
    ["two keys", { "x-api-key": `${live.text}, ${live.text}` }],
    ["a key beside a token", { "x-api-key": live.text, authorization: `Bearer ${live.text}` }],
  ])("%s", async (_, headers) => {
    await expectUnrecognised(ask(headers), /^(?:MALFORMED|TWO_CREDENTIALS)$/, "");
  });
});
