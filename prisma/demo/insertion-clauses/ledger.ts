import { addDays, addMonths, dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { Participation } from "../../../subgraphs/insertion-clauses/rules/hours-declaration";
import {
  decisionHash,
  entryHash,
  nextLink,
  type ChainHead,
  type DecisionContent,
  type EntryContent,
} from "../../../subgraphs/insertion-clauses/rules/ledger-chain";
import type { Prisma } from "../../insertion-clauses/client/client";

/** Hours declared in the demonstration, and what became of them. */
export interface DemoHours extends Pick<
  EntryContent,
  | "organisation"
  | "clauseId"
  | "month"
  | "trade"
  | "executionMode"
  | "employerSiret"
  | "hundredths"
  | "declaredBy"
> {
  readonly participation: readonly Participation[];
  readonly decidedBy: string;
  /** CORRECTED: validated, reversed, then declared again and validated. */
  readonly fate: "DECLARED" | "VALIDATED" | "REJECTED" | "CORRECTED";
}

interface WrittenEntry extends EntryContent, ChainHead {
  readonly previousHash: string;
}

/** Writes the ledgers of many clauses: declarations, decisions, then corrections and the decisions about them. */
export async function writeLedgers(db: Prisma.TransactionClient, hours: readonly DemoHours[]): Promise<void> {
  const entryHeads = new Map<string, ChainHead>();
  const decisionHeads = new Map<string, ChainHead>();
  const declared = hours.map((each) => ({ each, entry: append(entryHeads, declaration(each)) }));
  const decisions = declared
    .filter(({ each }) => each.fate !== "DECLARED")
    .map(({ each, entry }) => decide(decisionHeads, each, entry));
  const corrections = declared
    .filter(({ each }) => each.fate === "CORRECTED")
    .map(({ each, entry }) => ({
      each,
      reversal: append(entryHeads, reversalOf(each, entry)),
      correction: append(entryHeads, correctionOf(each, entry)),
    }));
  await insertEntries(
    db,
    declared.map(({ entry }) => entry),
  );
  await insertDecisions(db, decisions);
  await insertEntries(
    db,
    corrections.flatMap(({ reversal, correction }) => [reversal, correction]),
  );
  await insertDecisions(
    db,
    corrections.map(({ each, correction }) => decide(decisionHeads, each, correction)),
  );
}

function declaration({ decidedBy: _, fate: __, ...content }: DemoHours): Omit<EntryContent, "id"> {
  return {
    ...content,
    round: 1,
    reversesId: null,
    reason: null,
    declaredSubject: null,
    declaredAt: instant(addDays(addMonths(content.month, 1), 4)),
  };
}

function reversalOf({ decidedBy }: DemoHours, entry: WrittenEntry): Omit<EntryContent, "id"> {
  return {
    ...entry,
    hundredths: -entry.hundredths,
    round: -entry.round,
    reversesId: entry.id,
    reason: "Erreur de saisie : heures reprises après rapprochement avec l'employeur (illustratif).",
    declaredBy: decidedBy,
    declaredAt: instant(addDays(addMonths(entry.month, 2), 9)),
    participation: [],
  };
}

function correctionOf(each: DemoHours, entry: WrittenEntry): Omit<EntryContent, "id"> {
  return {
    ...entry,
    hundredths: Math.max(50, entry.hundredths - 350),
    round: entry.round + 1,
    declaredAt: instant(addDays(addMonths(entry.month, 2), 10)),
    participation: each.participation,
  };
}

function append(heads: Map<string, ChainHead>, content: Omit<EntryContent, "id">): WrittenEntry {
  const link = nextLink(heads.get(content.clauseId) ?? null);
  const entry = { ...content, id: `heures-${content.clauseId}-${link.sequence.toString().padStart(3, "0")}` };
  const written = { ...entry, ...link, hash: entryHash(link, entry) };
  heads.set(content.clauseId, written);
  return written;
}

function decide(heads: Map<string, ChainHead>, { fate, decidedBy }: DemoHours, entry: WrittenEntry) {
  const { organisation, clauseId } = entry;
  const link = nextLink(heads.get(clauseId) ?? null);
  const isRejected = fate === "REJECTED";
  const decision: DecisionContent = {
    id: `decision-${entry.id}`,
    organisation,
    clauseId,
    entryId: entry.id,
    entryHash: entry.hash,
    decision: isRejected ? "REJECTED" : "VALIDATED",
    decidedOn: addDays(dayOf(entry.declaredAt), 7),
    reason: isRejected ? "Justificatifs de l'employeur absents (illustratif)." : null,
    decidedBy,
    decidedSubject: null,
  };
  const written = { ...decision, ...link, hash: decisionHash(link, decision) };
  heads.set(clauseId, written);
  return written;
}

async function insertEntries(db: Prisma.TransactionClient, entries: readonly WrittenEntry[]): Promise<void> {
  for (const batch of batches(entries)) {
    await db.hoursEntry.createMany({
      data: batch.map(({ participation: _, month, ...entry }) => ({ ...entry, month: dateOf(month) })),
    });
    await db.hoursParticipation.createMany({
      data: batch.flatMap(({ id, organisation, participation }) =>
        participation.map(({ category, count }) => ({ organisation, entryId: id, category, count })),
      ),
    });
  }
}

async function insertDecisions(
  db: Prisma.TransactionClient,
  decisions: readonly ReturnType<typeof decide>[],
): Promise<void> {
  for (const batch of batches(decisions)) {
    await db.hoursDecision.createMany({
      data: batch.map(({ entryHash: _, decidedOn, ...decision }) => ({
        ...decision,
        decidedOn: dateOf(decidedOn),
      })),
    });
  }
}

function batches<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const size = 1_000;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

function instant(day: Day): Date {
  return new Date(`${day}T09:00:00.000Z`);
}
