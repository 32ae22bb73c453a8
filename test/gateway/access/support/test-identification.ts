import type { IncomingHttpHeaders } from "node:http";
import { createLog } from "../../../../shared/runtime/log";
import { downloadKeys } from "../../../../gateway/access/download-keys";
import {
  identification,
  type IdentificationOptions,
  type Identify,
} from "../../../../gateway/access/identify";
import { KeySet } from "../../../../gateway/access/key-set";
import type { NotedRefusal } from "../../../../gateway/access/refusal-trail";
import { fakeDirectory } from "./fake-directory";
import {
  audience,
  issuer,
  jwksServer,
  nowSeconds,
  signingKey,
  tokenOf,
  type SigningKey,
  type TokenChange,
} from "./identity-provider";

export const now = new Date(nowSeconds * 1000);
export const developmentSecret = "d".repeat(32);

const algorithms = ["RS256", "ES256", "PS256", "EdDSA", "RS512"] as const;

/** An identity provider on a port of this machine, and a gateway that knows it. */
export async function testIdentification(change: Partial<IdentificationOptions> = {}) {
  const made = await Promise.all(algorithms.map((alg) => signingKey(alg, alg.toLowerCase())));
  const keys = new Map<string, SigningKey>(made.map((key) => [key.alg, key]));
  const server = await jwksServer(made.map(({ publicJwk }) => publicJwk));
  const logged: string[] = [];
  const noted: NotedRefusal[] = [];
  const identifyWith = (other: Partial<IdentificationOptions> = {}): Identify =>
    identification({
      directory: fakeDirectory(),
      provider: providerAt(server.url),
      developmentSecret: () => developmentSecret,
      clock: () => now,
      log: createLog("info", { write: (line) => logged.push(line) }),
      onRefusal: (refusal) => noted.push(refusal),
      ...change,
      ...other,
    });
  const identify = identifyWith();
  const keyOf = (alg: (typeof algorithms)[number]): SigningKey => {
    const key = keys.get(alg);
    if (key === undefined) throw new Error(`No key for ${alg}`);
    return key;
  };
  const ask = (headers: IncomingHttpHeaders, by = identify) =>
    by({ headers, address: "127.0.0.1", correlationId: "trace" });
  const bearer = (text: string, by = identify) => ask({ authorization: `Bearer ${text}` }, by);
  return {
    server,
    logged,
    noted,
    identifyWith,
    keyOf,
    ask,
    bearer,
    asPerson: async (token: TokenChange = {}, key = keyOf("RS256")) => bearer(await tokenOf(key, token)),
    /** Expects 401 in the one wording that there is, and a reason in the log that holds nothing of the credential. */
    expectUnrecognised: async (
      asked: Promise<unknown>,
      reason: string | RegExp,
      credential: string,
    ): Promise<void> => {
      expect(await refusalOf(asked)).toMatchObject({
        code: "UNAUTHENTICATED",
        message: "Le jeton ou la clé présentés ne sont pas reconnus, ou ne le sont plus.",
      });
      expect(logged).toHaveLength(1);
      const [line = ""] = logged.splice(0);
      expect(JSON.parse(line)).toEqual({
        level: "info",
        time: expect.any(String),
        correlationId: "trace",
        reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
        msg: "Identité refusée",
      });
      for (const part of credential.split(/[.\s]/).filter(({ length }) => length > 8)) {
        expect(line).not.toContain(part);
      }
    },
  };
}

export type TestIdentification = Awaited<ReturnType<typeof testIdentification>>;

export function providerAt(url: string): IdentificationOptions["provider"] {
  return {
    rules: { issuer, audiences: [audience, "other"], algorithms: ["RS256", "ES256", "PS256", "EdDSA"] },
    claims: { organisationClaim: "siret", rolesClaim: "roles", roleMap: null },
    keys: new KeySet({
      download: () => downloadKeys({ url, timeoutMs: 2000 }),
      elapsedMs: () => performance.now(),
      onFault: () => undefined,
    }),
  };
}

/** What a question was refused with, or what it gave. */
export function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.catch((error: unknown) => error);
}
