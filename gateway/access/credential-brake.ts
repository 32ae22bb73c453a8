import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { CodedError } from "../../shared/graphql/coded-error";
import { clientNetwork } from "../protection/budget/client-network";
import type { PointsStore } from "../protection/budget/points-store";
import { secondsUntil } from "../protection/budget/token-bucket";
import { credentialOf, type Credential } from "./credential";
import { CredentialRefusal } from "./credential-refusal";
import type { Identify } from "./identify";

/** Wrong credentials that a network may present in a minute; they come back continuously. */
export const failuresPerMinute = 20;
/** API keys recognised lately, which nobody guesses. */
const rememberedKeys = 10_000;

/** Too many wrong credentials from one network. */
export class TooManyFailures extends CodedError {
  constructor(readonly retryAfterSeconds: number) {
    super(
      "RATE_LIMITED",
      "Trop de clés ou de jetons refusés depuis votre adresse : corrigez-les, puis réessayez dans quelques instants.",
    );
  }
}

/**
 * Slows down whoever tries keys one after the other: once a network has presented too many wrong credentials, its wrong
 * ones are answered RATE_LIMITED, and its keys not seen before are not even looked at. Who was recognised before keeps
 * its place, and so does whoever presents a token, whose signature cannot be guessed.
 */
export function brakedIdentify(identify: Identify, failures: PointsStore): Identify {
  const proven = new ProvenKeys();
  return async (request) => {
    const caller = `failures ${clientNetwork(request.address)}`;
    const spend = async (points: number): Promise<void> => {
      const balance = await failures.spend({ caller, points, perMinute: failuresPerMinute });
      if (balance.isAllowed) return;
      throw new TooManyFailures(Math.max(1, secondsUntil(1, balance.points, failuresPerMinute)));
    };
    const key = apiKeyOf(request.headers);
    if (key !== null && !proven.has(key)) await spend(0);
    try {
      const identified = await identify(request);
      if (key !== null) proven.add(key);
      return identified;
    } catch (refusal) {
      // A genuine credential that is over is no guess.
      if (refusal instanceof CredentialRefusal && refusal.party === null) await spend(1);
      throw refusal;
    }
  };
}

/** Digests of the keys recognised lately, the least recent forgotten first. */
class ProvenKeys {
  private readonly digests = new Set<string>();

  has(key: string): boolean {
    return this.digests.has(digestOf(key));
  }

  add(key: string): void {
    const digest = digestOf(key);
    this.digests.delete(digest);
    this.digests.add(digest);
    const [oldest] = this.digests;
    if (this.digests.size > rememberedKeys && oldest !== undefined) this.digests.delete(oldest);
  }
}

function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

function apiKeyOf(headers: IncomingHttpHeaders): string | null {
  const credential = readable(headers);
  return credential?.kind === "API_KEY" ? credential.text : null;
}

function readable(headers: IncomingHttpHeaders): Credential | null {
  try {
    return credentialOf(headers);
  } catch {
    return null;
  }
}
