/** Remembers nonces for as long as a signature can be valid, so that none is accepted twice by this process. */
export class NonceMemory {
  private current = new Set<string>();
  private previous = new Set<string>();
  private turnedAt = 0;

  /** @param windowMs The longest time between the first and the last instant at which one nonce is acceptable. */
  constructor(private readonly windowMs: number) {}

  /** Whether the nonce had not been seen; it has, from now on. */
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
