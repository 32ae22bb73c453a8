import { randomUUID } from "node:crypto";
import type { Scope } from "../context";
import type { HoursEntryRow } from "../repositories/hours-entry.repository";
import { insertDecision, lastDecision } from "../repositories/hours-ledger.repository";
import { deciderFault, decisionFault, type Decision } from "../rules/hours-decision";
import { decisionHash, nextLink } from "../rules/ledger-chain";
import { lockEntry, visibleEntry } from "./entry-standing";
import { actingOrganisation, refuse } from "../../../shared/commands/refuse";

export interface Ruling {
  readonly entryId: string;
  readonly decision: Decision;
  readonly reason: string | null;
}

/** Decides about declared hours, once and for all. Throws Refusal with the reason when it cannot be done. */
export async function decideHours(
  scope: Scope,
  { entryId, decision, reason }: Ruling,
): Promise<HoursEntryRow> {
  const { caller, session, today } = scope;
  const organisation = actingOrganisation(caller);
  const decided = await session.write(async (db) => {
    const { entry, standing } = await lockEntry(db, entryId, today);
    refuse(deciderFault(standing, { organisation, subject: caller.subject }));
    refuse(decisionFault(standing, decision, reason));
    const link = nextLink(await lastDecision(db, entry.organisation, entry.clauseId));
    const content = {
      id: randomUUID(),
      organisation: entry.organisation,
      clauseId: entry.clauseId,
      entryId,
      entryHash: entry.hash,
      decision,
      decidedOn: today,
      reason,
      decidedBy: organisation,
      decidedSubject: caller.subject,
    };
    await insertDecision(db, link, { ...content, hash: decisionHash(link, content) });
    return visibleEntry(db, entryId);
  });
  scope.loaders.clear();
  return decided;
}
