import type { Day } from "../../../shared/kernel/day";
import type { Db } from "../context";
import { organisationsMandatedBy } from "../repositories/clause-facilitator.repository";
import { hoursEntriesById, type HoursEntryRow } from "../repositories/hours-entry.repository";
import { lockLedger } from "../repositories/hours-ledger.repository";
import type { EntryStanding } from "../rules/hours-decision";
import { unknown } from "../../../shared/commands/refuse";

/** An entry whose ledger is locked until the end of the transaction. */
export interface LockedEntry {
  readonly entry: HoursEntryRow;
  readonly standing: EntryStanding;
}

/** Locks the ledger of an entry, then reads it. Throws Refusal when there is none that the caller may see. */
export async function lockEntry(db: Db, id: string, today: Day): Promise<LockedEntry> {
  const { clauseId } = await visibleEntry(db, id);
  await lockLedger(db, clauseId);
  const entry = await visibleEntry(db, id);
  const mandates = await organisationsMandatedBy(db, [entry.organisation], { on: today });
  return {
    entry,
    standing: {
      state: entry.state,
      isReversal: entry.reversesId !== null,
      isReversed: entry.reversedById !== null,
      declaredBy: entry.declaredBy,
      declaredSubject: entry.declaredSubject,
      owner: entry.organisation,
      mandated: mandates.map(({ organisation }) => organisation),
    },
  };
}

/** An entry that the caller may see. Throws Refusal when there is none. */
export async function visibleEntry(db: Db, id: string): Promise<HoursEntryRow> {
  const [entry] = await hoursEntriesById(db, [id]);
  if (entry === undefined) {
    throw unknown("UNKNOWN_ENTRY", "Cette écriture d'heures n'existe pas dans ce hub.", "entryId");
  }
  return entry;
}
