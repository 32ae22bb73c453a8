/** Remembers nonces for as long as a signature can be valid, so that none is accepted twice. */
export interface NonceMemory {
  /** Whether the nonce had not been seen; it has, from now on. Rejects when that cannot be told. */
  isNew(nonce: string, nowMs: number): boolean | Promise<boolean>;
}

/** The memory of this process alone: enough where a subgraph has no second replica. */
export class LocalNonceMemory implements NonceMemory {
  private current = new Set<string>();
  private previous = new Set<string>();
  private turnedAt = 0;

  /** @param windowMs The longest time between the first and the last instant at which one nonce is acceptable. */
  constructor(private readonly windowMs: number) {}

  isNew(nonce: string, nowMs: number): boolean {
    if (nowMs - this.turnedAt >= this.windowMs) {
      const isRecent = nowMs - this.turnedAt < 2 * this.windowMs;
      this.previous = isRecent ? this.current : new Set();
      this.current = new Set();
      this.turnedAt = nowMs;
    }
    if (this.current.has(nonce) || this.previous.has(nonce)) return false;
    this.current.add(nonce);
    return true;
  }
}
