import { createHmac, createPublicKey } from "node:crypto";
import { CompactEncrypt, exportSPKI, importJWK } from "jose";
import {
  issuer,
  nowSeconds,
  signingKey,
  tokenOf,
  type SigningKey,
  type TokenChange,
} from "./support/identity-provider";
import { louviers } from "./support/fake-directory";
import { testIdentification, type TestIdentification } from "./support/test-identification";

let caller: TestIdentification;
let unpublished: SigningKey;
beforeAll(async () => {
  [caller, unpublished] = await Promise.all([testIdentification(), signingKey("RS256", "unpublished")]);
});
afterAll(() => caller.server.close());

describe("a person", () => {
  test.each(["RS256", "ES256", "PS256", "EdDSA"] as const)(
    "is known by a token signed with %s",
    async (alg) => {
      expect(await caller.asPerson({}, caller.keyOf(alg))).toEqual({
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
    expect(await caller.asPerson(change)).toMatchObject({ kind: "PERSON" });
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
    ["of a key for another algorithm", { header: { kid: "es256" } }, "JWKS_NO_MATCHING_KEY"],
    ["with a critical extension", { header: { crit: ["exotic"], exotic: 1 } }, /./u.source],
  ])("is not known by a token %s", async (_, change, reason) => {
    const token = await tokenOf(caller.keyOf("RS256"), change).catch(() => "a.b.c");
    await caller.expectUnrecognised(caller.bearer(token), reason === "." ? /./ : reason, token);
  });

  test("is not known by a token of a key that was never published, under the name of one that was", async () => {
    const token = await tokenOf(unpublished, { header: { kid: "rs256" } });
    await caller.expectUnrecognised(caller.bearer(token), "JWS_SIGNATURE_VERIFICATION_FAILED", token);
  });

  test("is not known by an algorithm that is not allowed", async () => {
    const token = await tokenOf(caller.keyOf("RS512"));
    await caller.expectUnrecognised(caller.bearer(token), "JOSE_ALG_NOT_ALLOWED", token);
  });

  test.each(["none", "None", "NONE", "nOnE", ""])("is not known by a token of algorithm %j", async (alg) => {
    const [, payload = "", signature = ""] = (await tokenOf(caller.keyOf("RS256"))).split(".");
    const header = Buffer.from(JSON.stringify({ alg, typ: "JWT", kid: "rs256" })).toString("base64url");
    for (const token of [`${header}.${payload}.`, `${header}.${payload}.${signature}`]) {
      await caller.expectUnrecognised(caller.bearer(token), /^(?:JOSE_ALG_NOT_ALLOWED|JWS_INVALID)$/, token);
    }
  });

  test("is not known by a token signed with the public key as if it were a secret", async () => {
    const { publicJwk } = caller.keyOf("RS256");
    const publicKey = await importJWK(publicJwk, "RS256", { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error("An RSA key is no secret");
    const pem = await exportSPKI(publicKey);
    const der = createPublicKey(pem).export({ type: "spki", format: "der" });
    const payload = (await tokenOf(caller.keyOf("RS256"))).split(".")[1] ?? "";
    for (const confusion of [pem, pem.trim(), der, JSON.stringify(publicJwk), publicJwk.n ?? ""]) {
      for (const alg of ["HS256", "HS384", "HS512"]) {
        const head = `${Buffer.from(JSON.stringify({ alg, typ: "JWT", kid: "rs256" })).toString("base64url")}.${payload}`;
        const mac = createHmac(alg.replace("HS", "sha"), confusion).update(head).digest("base64url");
        await caller.expectUnrecognised(caller.bearer(`${head}.${mac}`), "JOSE_ALG_NOT_ALLOWED", head);
      }
    }
  });

  test("is not known by a token whose claims were changed", async () => {
    const [header = "", payload = "", signature = ""] = (await tokenOf(caller.keyOf("RS256"))).split(".");
    const claims = { ...JSON.parse(Buffer.from(payload, "base64url").toString()), roles: ["ADMINISTRATOR"] };
    const token = `${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
    await caller.expectUnrecognised(caller.bearer(token), "JWS_SIGNATURE_VERIFICATION_FAILED", token);
  });

  test("is not known by a key that the token brings along", async () => {
    const token = await tokenOf(unpublished, {
      header: { kid: undefined, jwk: unpublished.publicJwk, jku: caller.server.url },
    });
    await caller.expectUnrecognised(caller.bearer(token), /^JW/, token);
  });

  test("is not known by an encrypted token", async () => {
    const publicKey = await importJWK(
      { ...caller.keyOf("RS256").publicJwk, use: "enc", alg: "RSA-OAEP" },
      "RSA-OAEP",
    );
    const token = await new CompactEncrypt(Buffer.from("{}"))
      .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256GCM" })
      .encrypt(publicKey);
    await caller.expectUnrecognised(caller.bearer(token), "JWS_INVALID", token);
  });

  test.each(["x", "a.b", "a.b.c", "..", "eyJ.eyJ.", "x".repeat(8193), "\u0000"])(
    "is not known by %j",
    async (token) => {
      await caller.expectUnrecognised(caller.bearer(token), /./, token);
    },
  );

  test("cannot be known where no provider is set", async () => {
    const token = await tokenOf(caller.keyOf("RS256"));
    await caller.expectUnrecognised(
      caller.bearer(token, caller.identifyWith({ provider: null })),
      "NO_PROVIDER",
      token,
    );
  });
});
