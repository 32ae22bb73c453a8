/** A map that forgets what was read least recently once it holds `capacity` entries. */
export class BoundedMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.entries.size;
  }

  /** The value kept under a key, or the one that `create` gives, then kept. What `create` throws is not kept. */
  getOrCreate(key: Key, create: () => Value): Value {
    const kept = this.entries.get(key);
    if (kept !== undefined) {
      // A Map keeps the order of insertion: putting the entry back makes it the most recent.
      this.entries.delete(key);
      this.entries.set(key, kept);
      return kept;
    }
    const created = create();
    this.entries.set(key, created);
    if (this.entries.size > this.capacity) this.forgetOldest();
    return created;
  }

  /** What is kept, least recently read first. */
  values(): Iterable<Value> {
    return this.entries.values();
  }

  private forgetOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
