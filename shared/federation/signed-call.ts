import type { FastifyRequest } from "fastify";
import type { Caller } from "../access/caller";
import { NonceMemory } from "../access/nonce-memory";
import { claimsLifetimeMs, verifyClaims } from "../access/signed-claims";
import { CodedError } from "../graphql/coded-error";
import type { Log } from "../runtime/log";
import { claimsHeader } from "./caller-header";

export interface SignedCallOptions {
  /** Name of the subgraph that is called. */
  readonly subgraph: string;
  /** The secret in use, then those being retired. */
  readonly secrets: readonly string[];
  readonly clock: () => Date;
  readonly log: Log;
}

/** The caller that a call is signed for. Throws UNAUTHENTICATED, always in the same words. */
export type CallerOfCall = (request: FastifyRequest, body: Uint8Array) => Caller;

/** Tells the caller of signed calls; a refusal is logged with its reason alone. */
export function signedCallReader({ subgraph, secrets, clock, log }: SignedCallOptions): CallerOfCall {
  // A signature is good before its instant too: clocks differ.
  const nonces = new NonceMemory(2 * claimsLifetimeMs);
  return ({ headers, method, url, id: correlationId }, body) => {
    const call = { audience: subgraph, method, path: url, correlationId, body };
    const verified = verifyClaims(headers[claimsHeader], { call, secrets, now: clock(), nonces });
    if ("caller" in verified) return verified.caller;
    log.warn({ correlationId, subgraph, reason: verified.refusal }, "Appel non signé ou mal signé, refusé");
    throw new CodedError("UNAUTHENTICATED", "Ce sous-graphe ne répond qu’à son portail.");
  };
}
