interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** The share of the weight for what was asked for only once. */
const newcomersShare = 0.25;

/**
 * Values by text, bounded by their total weight. What was asked for once makes room for what was asked for again, so
 * that a flood of texts never seen again cannot push out those in use.
 */
export class WeighedCache<Value> {
  private readonly newcomers: Segment<Value>;
  private readonly regulars: Segment<Value>;

  constructor(maxWeight: number) {
    this.newcomers = new Segment(maxWeight * newcomersShare);
    this.regulars = new Segment(maxWeight * (1 - newcomersShare));
  }

  get weight(): number {
    return this.newcomers.weight + this.regulars.weight;
  }

  get(key: string): Value | undefined {
    const regular = this.regulars.touch(key);
    if (regular !== undefined) return regular.value;
    const newcomer = this.newcomers.remove(key);
    if (newcomer === undefined) return undefined;
    for (const [name, left] of this.regulars.add(key, newcomer)) this.newcomers.add(name, left);
    return newcomer.value;
  }

  /** Keeps a value that is not kept yet. */
  add(key: string, value: Value, weight: number): void {
    this.newcomers.add(key, { value, weight });
  }
}

/** Entries from the least to the most recently used: the order of insertion, which a Map keeps. */
class Segment<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  weight = 0;

  constructor(private readonly maxWeight: number) {}

  touch(key: string): Entry<Value> | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  remove(key: string): Entry<Value> | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.weight -= entry.weight;
    return entry;
  }

  /** Answers the entries that had to leave. */
  add(key: string, entry: Entry<Value>): readonly (readonly [string, Entry<Value>])[] {
    this.remove(key);
    this.entries.set(key, entry);
    this.weight += entry.weight;
    const left: (readonly [string, Entry<Value>])[] = [];
    for (const [name, oldest] of this.entries) {
      if (this.weight <= this.maxWeight) break;
      this.remove(name);
      left.push([name, oldest]);
    }
    return left;
  }
}
