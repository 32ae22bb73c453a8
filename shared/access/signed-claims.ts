import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { callerFromJson, type Caller } from "./caller";
import type { NonceMemory } from "./nonce-memory";

/** What a signature covers beside the caller: the very call that it travels with. */
export interface SignedCall {
  /** Name of the subgraph that is called: another one refuses the same call. */
  readonly audience: string;
  readonly method: string;
  readonly path: string;
  readonly correlationId: string;
  /** The body as sent. */
  readonly body: string | Uint8Array;
}

export type ClaimsRefusal = "MALFORMED" | "FORGED" | "ALTERED" | "EXPIRED" | "REPLAYED";

export interface VerifyOptions {
  readonly call: SignedCall;
  /** The secret in use, then those being retired. */
  readonly secrets: readonly string[];
  readonly now: Date;
  readonly nonces: NonceMemory;
}

/** How long a signature is good for, before and after its instant, in milliseconds. */
export const claimsLifetimeMs = 30_000;

interface Claims {
  readonly caller: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly nonce: string;
  readonly call: string;
}

/** Signs who is asking for one call: a header that is of no use with another method, path, body or later. */
export function signClaims(
  caller: Caller,
  call: SignedCall,
  { secret, now }: { secret: string; now: Date },
): string {
  const claims: Claims = {
    caller,
    at: now.getTime(),
    nonce: randomBytes(16).toString("base64url"),
    call: digestOf(call),
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return `${payload}.${signatureOf(payload, secret).toString("base64url")}`;
}

/** The caller that the header names, or why it is refused. A header is accepted once. Rejects when the nonces do. */
export async function verifyClaims(
  header: unknown,
  { call, secrets, now, nonces }: VerifyOptions,
): Promise<{ readonly caller: Caller } | { readonly refusal: ClaimsRefusal }> {
  if (typeof header !== "string") return { refusal: "MALFORMED" };
  const [payload, signature, ...rest] = header.split(".");
  if (payload === undefined || signature === undefined || rest.length > 0) return { refusal: "MALFORMED" };
  if (!secrets.some((secret) => isSignature(payload, signature, secret))) return { refusal: "FORGED" };
  const claims = parseClaims(payload);
  const caller = claims === null ? null : callerFromJson(claims.caller);
  if (claims === null || caller === null) return { refusal: "MALFORMED" };
  if (claims.call !== digestOf(call)) return { refusal: "ALTERED" };
  if (Math.abs(now.getTime() - claims.at) > claimsLifetimeMs) return { refusal: "EXPIRED" };
  return (await nonces.isNew(claims.nonce, now.getTime())) ? { caller } : { refusal: "REPLAYED" };
}

function digestOf({ audience, method, path, correlationId, body }: SignedCall): string {
  // As JSON, no part can be stretched into the next one.
  const head = `${JSON.stringify([audience, method.toUpperCase(), path, correlationId])}\n`;
  return createHash("sha256").update(head).update(body).digest("base64url");
}

function signatureOf(payload: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(payload).digest();
}

function isSignature(payload: string, signature: string, secret: string): boolean {
  const expected = signatureOf(payload, secret);
  const given = Buffer.from(signature, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parseClaims(payload: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return isClaims(claims) ? claims : null;
  } catch {
    return null;
  }
}

function isClaims(value: unknown): value is Claims {
  return (
    typeof value === "object" &&
    value !== null &&
    "caller" in value &&
    "at" in value &&
    typeof value.at === "number" &&
    "nonce" in value &&
    typeof value.nonce === "string" &&
    "call" in value &&
    typeof value.call === "string"
  );
}
