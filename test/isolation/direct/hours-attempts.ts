import type { EntryRow } from "../world/insertion-rows";
import type { World } from "../world/world";
import type { Attempt } from "./attempt";
import { copied } from "./copied";

const [entryTable, decisionTable] = ["insertion_clauses.hours_entry", "insertion_clauses.hours_decision"];
const elsewhere = "e".repeat(64);

/** The order that the ledgers of hours keep, whoever writes: each line follows the last one, and a reversal is the opposite. */
export function hoursAttempts(world: World): readonly Attempt[] {
  return [...declarations(world), ...reversals(world), ...decisions(world)];
}

function declarations({ hours_entry: entries }: World): readonly Attempt[] {
  const last = entries.at(-1);
  if (last === undefined) return [];
  const first = { ...following(entries, last), month: "2025-01-01", hundredths: 100, round: 1 };
  const next = { ...first, reverses_id: null, reason: null };
  return [
    { ...copied(entryTable, last.id, next), expected: "WRITTEN" },
    { ...copied(entryTable, last.id, { ...next, previous_hash: elsewhere }), expected: "REFUSED" },
    // Declared again, though nothing was declared that could have been refused.
    { ...copied(entryTable, last.id, { ...next, round: 2 }), expected: "REFUSED" },
  ];
}

function reversals({ hours_entry: entries }: World): readonly Attempt[] {
  const wrong = entries.find((each) => stands(entries, each));
  if (wrong === undefined) return [];
  const opposite = { reverses_id: wrong.id, round: -wrong.round, reason: "r" };
  const next = { ...following(entries, wrong), ...opposite, hundredths: -wrong.hundredths };
  return [
    { ...copied(entryTable, wrong.id, next), expected: "WRITTEN" },
    { ...copied(entryTable, wrong.id, { ...next, hundredths: next.hundredths - 1 }), expected: "REFUSED" },
  ];
}

function decisions({ hours_entry: entries, hours_decision: decided }: World): readonly Attempt[] {
  const isDecided = (id: string): boolean => decided.some((each) => each.entry_id === id);
  const entry = entries.find(
    (each) =>
      stands(entries, each) &&
      !isDecided(each.id) &&
      decided.some(({ clause_id: clause }) => clause === each.clause_id),
  );
  const ledger = decided.filter((each) => each.clause_id === entry?.clause_id);
  const last = ledger.at(-1);
  if (entry === undefined || last === undefined) return [];
  const next = { entry_id: entry.id, sequence: ledger.length + 1, previous_hash: last.hash };
  return [
    { ...copied(decisionTable, last.id, next), expected: "WRITTEN" },
    { ...copied(decisionTable, last.id, { ...next, previous_hash: elsewhere }), expected: "REFUSED" },
  ];
}

function following(entries: readonly EntryRow[], { clause_id: clause }: EntryRow) {
  const ledger = entries.filter((each) => each.clause_id === clause);
  return { sequence: ledger.length + 1, previous_hash: ledger.at(-1)?.hash };
}

/** A declaration that nothing takes back. */
function stands(entries: readonly EntryRow[], { id, reverses_id: reverses }: EntryRow): boolean {
  return reverses === null && entries.every((each) => each.reverses_id !== id);
}
