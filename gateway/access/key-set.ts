import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey, type LocalJWKSet } from "jose";
import { CodedError } from "../../shared/graphql/coded-error";

export interface KeySetOptions {
  /** Fetches the keys that the identity provider publishes. */
  readonly download: () => Promise<JSONWebKeySet>;
  /** Milliseconds that only go forward. */
  readonly elapsedMs: () => number;
  /** Told why the keys could not be fetched. */
  readonly onFault: (cause: unknown) => void;
}

/** After this, the keys are fetched again, behind the requests. */
export const freshForMs = 10 * 60_000;
/** After this without an answer of the provider, its keys are no longer believed: one may have been withdrawn. */
export const usableForMs = 6 * 60 * 60_000;
/** Least time between two fetches: a flood of tokens with unknown keys costs the provider nothing. */
export const cooldownMs = 30_000;
/** The same while there is no key to work with. */
export const emptyCooldownMs = 5000;

interface KnownKeys {
  readonly select: LocalJWKSet;
  readonly fetchedAt: number;
}

/** The public keys of an identity provider, followed as they rotate. */
export class KeySet {
  private known: KnownKeys | null = null;
  private attemptedAt = Number.NEGATIVE_INFINITY;
  private pending: Promise<void> | null = null;

  constructor(private readonly options: KeySetOptions) {}

  /** The key of a token. Rejects with IDENTITY_UNAVAILABLE when there is none to choose from, with a JOSEError when none fits. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const kept = this.usable();
    if (kept !== null) {
      if (this.age(kept) > freshForMs) void this.refresh();
      try {
        return await kept.select(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      }
    }
    // An unknown key may be a new one.
    await this.refresh();
    const renewed = this.usable();
    if (renewed === null) throw new CodedError("IDENTITY_UNAVAILABLE");
    return renewed.select(header, token);
  };

  private usable(): KnownKeys | null {
    return this.known !== null && this.age(this.known) <= usableForMs ? this.known : null;
  }

  private age({ fetchedAt }: KnownKeys): number {
    return this.options.elapsedMs() - fetchedAt;
  }

  /** Fetches the keys, unless that was tried a moment ago; those who ask meanwhile wait for the same answer. Never rejects. */
  private refresh(): Promise<void> {
    const cooldown = this.usable() === null ? emptyCooldownMs : cooldownMs;
    const now = this.options.elapsedMs();
    if (this.pending !== null || now - this.attemptedAt < cooldown) return this.pending ?? Promise.resolve();
    this.attemptedAt = now;
    this.pending = this.fetch().finally(() => {
      this.pending = null;
    });
    return this.pending;
  }

  private async fetch(): Promise<void> {
    const { download, elapsedMs, onFault } = this.options;
    try {
      this.known = { select: createLocalJWKSet(await download()), fetchedAt: elapsedMs() };
    } catch (cause) {
      onFault(cause);
    }
  }
}
