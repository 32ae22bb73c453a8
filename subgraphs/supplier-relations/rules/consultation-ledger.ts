import { createHash } from "node:crypto";
import type { Day } from "../../../shared/kernel/day";
import type { Siret } from "../../../shared/kernel/siret";

/** One entry of the ledger of a consultation, without its own hash. */
export interface LedgerContent {
  readonly id: string;
  readonly consultationId: string;
  /** Place in the chain, from 1. */
  readonly sequence: number;
  readonly supplierSiret: Siret;
  readonly contactedOn: Day;
  readonly channel: string;
  readonly told: readonly string[];
  readonly learnt: string | null;
  readonly reversesId: string | null;
  readonly recordedAt: Date;
  /** Hash of the entry before it; null for the first. */
  readonly previousHash: string | null;
}

export interface LedgerEntry extends LedgerContent {
  readonly hash: string;
}

/** SHA-256, in hexadecimal, of all that an entry says and of the hash before it. */
export function entryHash(entry: LedgerContent): string {
  const content = [
    entry.id,
    entry.consultationId,
    entry.sequence,
    entry.supplierSiret,
    entry.contactedOn,
    entry.channel,
    entry.told,
    entry.learnt,
    entry.reversesId,
    entry.recordedAt.toISOString(),
    entry.previousHash,
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/** The first entry that was changed, or before which one is missing; null for a chain that holds. */
export function firstBrokenEntry<Entry extends LedgerEntry>(ledger: readonly Entry[]): Entry | null {
  const broken = ledger.find((entry, index) => {
    const previousHash = ledger[index - 1]?.hash ?? null;
    return (
      entry.sequence !== index + 1 || entry.previousHash !== previousHash || entry.hash !== entryHash(entry)
    );
  });
  return broken ?? null;
}
