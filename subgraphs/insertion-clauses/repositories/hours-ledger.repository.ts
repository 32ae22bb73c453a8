import { sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf } from "../../../shared/kernel/day";
import type { Db } from "../context";
import type { ChainHead, ChainLink, DecisionContent, EntryContent } from "../rules/ledger-chain";

/** What is declared once at most: a clause, a month, a trade, an execution mode and an employer. */
export type DeclarationKey = Pick<
  EntryContent,
  "organisation" | "clauseId" | "month" | "trade" | "executionMode" | "employerSiret"
>;

/** Waits for its turn among those who write in the ledger of the same clause, until the end of the transaction. */
export async function lockLedger(db: Db, clauseId: string): Promise<void> {
  await db.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`hours ledger ${clauseId}`}))::text`);
}

export function lastEntry(db: Db, organisation: string, clauseId: string): Promise<ChainHead | null> {
  return db.hoursEntry.findFirst({
    where: { organisation, clauseId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
}

export function lastDecision(db: Db, organisation: string, clauseId: string): Promise<ChainHead | null> {
  return db.hoursDecision.findFirst({
    where: { organisation, clauseId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
}

/** The latest declaration of a key, whatever became of it. */
export function latestDeclaration(
  db: Db,
  { month, ...key }: DeclarationKey,
): Promise<{ readonly id: string; readonly round: number } | null> {
  return db.hoursEntry.findFirst({
    where: { ...key, month: dateOf(month), round: { gt: 0 } },
    orderBy: { round: "desc" },
    select: { id: true, round: true },
  });
}

export async function insertEntry(
  db: Db,
  link: ChainLink,
  { month, participation, ...entry }: EntryContent & { readonly hash: string },
): Promise<void> {
  await db.hoursEntry.create({ data: { ...entry, ...link, month: dateOf(month) }, select: { id: true } });
  const { organisation, id: entryId } = entry;
  if (participation.length === 0) return;
  await db.hoursParticipation.createMany({
    data: participation.map(({ category, count }) => ({ organisation, entryId, category, count })),
  });
}

export async function insertDecision(
  db: Db,
  link: ChainLink,
  { decidedOn, entryHash: _, ...decision }: DecisionContent & { readonly hash: string },
): Promise<void> {
  await db.hoursDecision.create({
    data: { ...decision, ...link, decidedOn: dateOf(decidedOn) },
    select: { id: true },
  });
}
