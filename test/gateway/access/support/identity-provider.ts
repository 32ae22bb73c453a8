import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";

export const issuer = "https://identite.example";
export const audience = "hub";

export interface SigningKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function signingKey(alg: string, kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

export interface TokenChange {
  readonly header?: Readonly<Record<string, unknown>>;
  /** A claim that is undefined is left out. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Seconds since 1970 of the present instant of the tests. */
export const nowSeconds = Math.floor(Date.parse("2026-11-23T09:00:00Z") / 1000);

/** A token that is good in every respect, save what is changed. */
export function tokenOf(key: SigningKey, { header = {}, claims = {} }: TokenChange = {}): Promise<string> {
  const all: Readonly<Record<string, unknown>> = {
    iss: issuer,
    aud: audience,
    sub: "agent-1",
    iat: nowSeconds,
    exp: nowSeconds + 300,
    siret: "21270375500018",
    roles: ["BUYER"],
    ...claims,
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new SignJWT(given)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: "JWT", ...header })
    .sign(key.privateKey);
}

export interface JwksServer {
  readonly url: string;
  /** Answers from now on; each call is counted. */
  answer: RequestListener;
  count: number;
  readonly close: () => Promise<void>;
}

/** Publishes a set of keys on a port of this machine. */
export async function jwksServer(keys: readonly JWK[]): Promise<JwksServer> {
  const http = createServer((request, response) => {
    server.count += 1;
    server.answer(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const server: JwksServer = {
    url: `http://127.0.0.1:${port}/jwks`,
    answer: publishing(keys),
    count: 0,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}

export function publishing(keys: readonly JWK[]): RequestListener {
  return (_, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys }));
}
