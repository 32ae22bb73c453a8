export interface ReversibleEntry {
  readonly id: string;
  /** The wrong entry that this one takes back; null for an entry of its own. */
  readonly reversesId: string | null;
}

/** The entries of a ledger that still count: neither reversed nor there only to reverse another. */
export function standingEntries<Entry extends ReversibleEntry>(ledger: readonly Entry[]): readonly Entry[] {
  const reversed = new Set(ledger.map(({ reversesId }) => reversesId));
  return ledger.filter(({ id, reversesId }) => reversesId === null && !reversed.has(id));
}
