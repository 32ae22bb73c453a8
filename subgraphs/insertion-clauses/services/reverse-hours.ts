import { randomUUID } from "node:crypto";
import type { Scope } from "../context";
import type { HoursEntryRow } from "../repositories/hours-entry.repository";
import { insertEntry, lastEntry } from "../repositories/hours-ledger.repository";
import { reversalFault, reverserFault } from "../rules/hours-reversal";
import { entryHash, nextLink } from "../rules/ledger-chain";
import { lockEntry, visibleEntry } from "./entry-standing";
import { actingOrganisation, refuse } from "../../../shared/commands/refuse";

export interface Reversal {
  readonly entryId: string;
  readonly reason: string;
}

/** Adds the opposite of an entry to its ledger. Throws Refusal with the reason when it cannot be done. */
export async function reverseHours(scope: Scope, { entryId, reason }: Reversal): Promise<HoursEntryRow> {
  const { caller, session, today, now } = scope;
  const organisation = actingOrganisation(caller);
  const reversal = await session.write(async (db) => {
    const { entry, standing } = await lockEntry(db, entryId, today);
    refuse(reverserFault(standing, organisation));
    refuse(reversalFault(standing, reason));
    const { clauseId, month, trade, executionMode, employerSiret } = entry;
    const link = nextLink(await lastEntry(db, clauseId));
    const content = {
      id: randomUUID(),
      organisation: entry.organisation,
      ...{ clauseId, month, trade, executionMode, employerSiret },
      hundredths: -entry.hours,
      round: -entry.round,
      reversesId: entryId,
      reason,
      declaredBy: organisation,
      declaredSubject: caller.subject,
      declaredAt: now,
      participation: [],
    };
    await insertEntry(db, link, { ...content, hash: entryHash(link, content) });
    return visibleEntry(db, content.id);
  });
  scope.loaders.clear();
  return reversal;
}
