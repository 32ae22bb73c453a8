import { sqltag as sql } from "@prisma/client/runtime/client";
import { dateOf } from "../../../shared/kernel/day";
import type { Db } from "../context";
import type { ChainHead, ChainLink, DecisionContent, EntryContent } from "../rules/ledger-chain";

/** What is declared once at most: a clause, a month, a trade, an execution mode and an employer. */
export type DeclarationKey = Pick<
  EntryContent,
  "clauseId" | "month" | "trade" | "executionMode" | "employerSiret"
>;

/** Waits for its turn among those who write in the ledger of the same clause, until the end of the transaction. */
export async function lockLedger(db: Db, clauseId: string): Promise<void> {
  await db.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`hours ledger ${clauseId}`}))::text`);
}

/** Through a function of the database: the entry that the next one follows may be hidden from who declares. */
export async function lastEntry(db: Db, clauseId: string): Promise<ChainHead | null> {
  const [head] = await db.$queryRaw<readonly ChainHead[]>(
    sql`SELECT sequence, hash FROM insertion_clauses.last_entry(${clauseId})`,
  );
  return head ?? null;
}

export function lastDecision(db: Db, organisation: string, clauseId: string): Promise<ChainHead | null> {
  return db.hoursDecision.findFirst({
    where: { organisation, clauseId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
}

/** A declaration that may be hidden from who declares next. */
export interface LatestDeclaration {
  readonly id: string;
  readonly round: number;
  /** Whether it was neither rejected nor reversed. */
  readonly counts: boolean;
}

/** The latest declaration of a key, whatever became of it. Through a function of the database, as the end of the ledger. */
export async function latestDeclaration(
  db: Db,
  { clauseId, month, trade, executionMode, employerSiret }: DeclarationKey,
): Promise<LatestDeclaration | null> {
  const [latest] = await db.$queryRaw<readonly LatestDeclaration[]>(sql`
    SELECT id, round, counts FROM insertion_clauses.latest_declaration(
      ${clauseId}, ${month}::text::date, ${trade}::text::insertion_clauses.trade,
      ${executionMode}::text::insertion_clauses.execution_mode, ${employerSiret})`);
  return latest ?? null;
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
