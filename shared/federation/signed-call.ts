import type { FastifyRequest } from "fastify";
import type { Caller } from "../access/caller";
import { LocalNonceMemory } from "../access/nonce-memory";
import { sharedNonceMemory } from "../access/shared-nonce-memory";
import { claimsLifetimeMs, verifyClaims } from "../access/signed-claims";
import { CodedError } from "../graphql/coded-error";
import { describeError, type Log } from "../runtime/log";
import type { Redis } from "../runtime/redis";
import { claimsHeader } from "./caller-header";

export interface SignedCallOptions {
  /** Name of the subgraph that is called. */
  readonly subgraph: string;
  /** The secret in use, then those being retired. */
  readonly secrets: readonly string[];
  /** Where the replicas of a subgraph remember together what they accepted; absent, each remembers alone. */
  readonly redis?: Redis | undefined;
  readonly clock: () => Date;
  readonly log: Log;
}

/**
 * The caller that a call is signed for. Rejects with UNAUTHENTICATED, always in the same words; with
 * IDENTITY_UNAVAILABLE when it cannot be told whether the call was already accepted.
 */
export type CallerOfCall = (request: FastifyRequest, body: Uint8Array) => Promise<Caller>;

/** A signature is good before its instant too: clocks differ. */
const windowMs = 2 * claimsLifetimeMs;

/** Tells the caller of signed calls; a refusal is logged with its reason alone. */
export function signedCallReader(options: SignedCallOptions): CallerOfCall {
  const { subgraph, secrets, redis, clock, log } = options;
  const nonces = redis === undefined ? new LocalNonceMemory(windowMs) : sharedNonceMemory(redis, windowMs);
  return async ({ headers, method, url, id: correlationId }, body) => {
    const call = { audience: subgraph, method, path: url, correlationId, body };
    const verified = await verifyClaims(headers[claimsHeader], {
      call,
      secrets,
      now: clock(),
      nonces,
    }).catch((cause: unknown) => {
      log.warn({ correlationId, subgraph, error: describeError(cause) }, memoryUnreachable);
      throw new CodedError("IDENTITY_UNAVAILABLE");
    });
    if ("caller" in verified) return verified.caller;
    log.warn({ correlationId, subgraph, reason: verified.refusal }, "Appel non signé ou mal signé, refusé");
    throw new CodedError("UNAUTHENTICATED", "Ce sous-graphe ne répond qu’à son portail.");
  };
}

const memoryUnreachable =
  "Appel refusé : sans réponse de Redis (REDIS_URL), on ne peut pas dire s’il a déjà servi";
