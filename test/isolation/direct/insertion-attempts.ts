import type { EntryRow } from "../world/insertion-rows";
import { mandatorsOf } from "../world/visible-world";
import { insertion, type Attempt, type Attempts, type Trying } from "./attempt";

const schema = "insertion_clauses";
const origin = "0".repeat(64);

export const insertionAttempts: Attempts = (trying) => [
  ...[...declarations(trying), ...reversals(trying), ...participations(trying), ...decisions(trying)],
];

/** Owners for which the caller may act: itself, and those that have mandated it. */
function ownersFor({ caller, world }: Trying): readonly (string | null)[] {
  return [caller.organisation, ...mandatorsOf(world, caller.organisation)];
}

function nextEntry({ world }: Trying, clauseId: string) {
  const ledger = world.hours_entry.filter((each) => each.clause_id === clauseId);
  return {
    id: "new",
    sequence: ledger.length + 1,
    previous_hash: ledger.at(-1)?.hash ?? origin,
    hash: "f".repeat(64),
  };
}

function declarations(trying: Trying): readonly Attempt[] {
  const { draw, world, seen, caller } = trying;
  return [1, 2, 3, 4, 5, 6].map(() => {
    const clause = draw.pick(world.insertion_clause);
    const employer = draw.pick(world.supplier).siret;
    const declared_by = draw.chance(80) ? (caller.organisation ?? "000000000") : clause.organisation;
    const row = {
      ...{ ...nextEntry(trying, clause.id), organisation: clause.organisation, clause_id: clause.id },
      ...{ month: "2025-01-01", trade: "ROOFING", execution_mode: "DIRECT_HIRE", employer_siret: employer },
      ...{
        hundredths: 100,
        round: 1,
        declared_by,
        declared_subject: null,
        declared_at: "2026-09-01T08:00:00Z",
      },
    };
    const isParty =
      ownersFor(trying).includes(clause.organisation) ||
      employer.startsWith(declared_by) ||
      (clause.contractor_siret?.startsWith(declared_by) ?? false);
    const isSeen = seen.insertion_clause.some(({ id }) => id === clause.id);
    return insertion(`${schema}.hours_entry`, row, declared_by === caller.organisation && isSeen && isParty);
  });
}

/** Entries that can be taken back: seen, and not taken back already. */
function standing({ seen, world }: Trying): readonly EntryRow[] {
  const reversed = new Set(world.hours_entry.map((each) => each.reverses_id));
  return seen.hours_entry.filter(({ id, reverses_id: reverses }) => reverses === null && !reversed.has(id));
}

function reversals(trying: Trying): readonly Attempt[] {
  const { draw, caller } = trying;
  return draw
    .some(standing(trying))
    .slice(0, 6)
    .map((wrong) => {
      const declared_by = draw.chance(85) ? (caller.organisation ?? "000000000") : wrong.organisation;
      const opposite = {
        hundredths: -wrong.hundredths,
        round: -wrong.round,
        reverses_id: wrong.id,
        reason: "r",
      };
      const row = {
        ...wrong,
        ...nextEntry(trying, wrong.clause_id),
        ...opposite,
        declared_by,
        declared_subject: null,
      };
      const isParty =
        ownersFor(trying).includes(wrong.organisation) || wrong.declared_by === caller.organisation;
      return insertion(`${schema}.hours_entry`, row, declared_by === caller.organisation && isParty);
    });
}

function participations({ draw, world, seen, caller }: Trying): readonly Attempt[] {
  return [1, 2, 3, 4].map(() => {
    const { id: entry_id, organisation, declared_by: by } = draw.pick(world.hours_entry);
    const isSeen = seen.hours_entry.some(({ id }) => id === entry_id);
    const row = { organisation, entry_id, category: "OTHER", count: 1 };
    return insertion(`${schema}.hours_participation`, row, isSeen && by === caller.organisation);
  });
}

/** The next decision of a clause, about an entry that stands undecided: never by who declared it. */
function decisions(trying: Trying): readonly Attempt[] {
  const { draw, world, caller } = trying;
  const decided = new Set(world.hours_decision.map((each) => each.entry_id));
  const undecided = standing(trying).filter(({ id }) => !decided.has(id));
  return draw
    .some(undecided)
    .slice(0, 8)
    .map((entry) => {
      const ledger = world.hours_decision.filter((each) => each.clause_id === entry.clause_id);
      const decided_by = draw.chance(85) ? (caller.organisation ?? "000000000") : entry.organisation;
      const subject = caller.subject;
      const row = {
        ...{
          id: "new",
          organisation: entry.organisation,
          clause_id: entry.clause_id,
          sequence: ledger.length + 1,
        },
        ...{
          entry_id: entry.id,
          decision: "VALIDATED",
          decided_on: "2026-10-01",
          decided_by,
          decided_subject: subject,
        },
        ...{ previous_hash: ledger.at(-1)?.hash ?? origin, hash: "f".repeat(64) },
      };
      const isAnother =
        entry.declared_by !== decided_by && (subject === null || entry.declared_subject !== subject);
      const mayDecide = decided_by === caller.organisation && ownersFor(trying).includes(entry.organisation);
      return insertion(`${schema}.hours_decision`, row, mayDecide && isAnother);
    });
}
