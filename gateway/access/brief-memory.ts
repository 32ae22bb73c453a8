interface Entry<Value> {
  readonly askedAt: number;
  readonly answer: Promise<Value>;
}

/**
 * Remembers answers for a moment, counted from when they were asked for: none is older than that. What fails is not
 * kept, and simultaneous questions are asked once.
 */
export class BriefMemory<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  constructor(private readonly options: { readonly lifetimeMs: number; readonly capacity: number }) {}

  get(key: string, nowMs: number, ask: () => Promise<Value>): Promise<Value> {
    const kept = this.entries.get(key);
    // A clock that was set back must not make an answer eternal.
    if (kept !== undefined && Math.abs(nowMs - kept.askedAt) < this.options.lifetimeMs) return kept.answer;
    this.entries.delete(key);
    const entry = { askedAt: nowMs, answer: ask() };
    this.entries.set(key, entry);
    entry.answer.catch(() => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    });
    if (this.entries.size > this.options.capacity) this.forgetOldest();
    return entry.answer;
  }

  private forgetOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
