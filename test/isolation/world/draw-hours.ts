import { distinct, rows, siretOf, type Making } from "./cast";
import type { ClauseRow, DecisionRow, EntryRow, InsertionWorld } from "./insertion-rows";

const origin = "0".repeat(64);

/** The ledgers of the clauses: declarations, decisions about them, and what takes some back. */
export function drawnHours(
  making: Making,
  clauses: readonly ClauseRow[],
): Pick<InsertionWorld, "hours_entry" | "hours_participation" | "hours_decision"> {
  const { draw } = making;
  const declared = clauses.map((clause) => declarations(making, clause));
  const hours_decision = declared.flatMap((entries) => decisions(making, entries));
  const rejected = new Set(
    hours_decision.filter(({ decision }) => decision === "REJECTED").map((each) => each.entry_id),
  );
  const hours_entry = declared.flatMap((entries) => withReversals(making, entries, rejected));
  const drawn = rows(making, 30, 50, () => {
    const { organisation, id: entry_id } = draw.pick(declared.flat());
    const category = draw.pick(["LONG_TERM_JOB_SEEKER", "DISABLED_WORKER", "REFUGEE"]);
    return { organisation, entry_id, category, count: draw.integer(1, 8) };
  });
  return {
    hours_entry,
    hours_participation: distinct(drawn, (row) => `${row.entry_id} ${row.category}`),
    hours_decision,
  };
}

function declarations(
  { draw, cast, newId }: Making,
  { id: clause_id, organisation, contractor_siret }: ClauseRow,
): readonly EntryRow[] {
  const entries: EntryRow[] = [];
  const count = draw.integer(0, 4);
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const id = newId("y");
    const employer = draw.pick(cast.suppliers);
    entries.push({
      ...{ id, organisation, clause_id, sequence, month: `2026-0${sequence.toString()}-01` },
      trade: draw.pick(["SANITATION", "ELECTRICITY"]),
      execution_mode: draw.pick(["DIRECT_HIRE", "SUBCONTRACT_EI"]),
      employer_siret: siretOf(employer),
      ...{ hundredths: draw.integer(1, 9) * 1000, round: 1, reverses_id: null, reason: null },
      declared_by: draw.pick([employer, contractor_siret?.slice(0, 9) ?? organisation, organisation]),
      declared_subject: draw.pickOrNull(["subject-1", "subject-2"]),
      declared_at: `2026-09-1${sequence.toString()}T08:00:00.000Z`,
      previous_hash: entries.at(-1)?.hash ?? origin,
      hash: hashOf(id),
    });
  }
  return entries;
}

function decisions({ draw, newId }: Making, entries: readonly EntryRow[]): readonly DecisionRow[] {
  const decided: DecisionRow[] = [];
  for (const { id: entry_id, organisation, clause_id } of entries.filter(() => draw.chance(60))) {
    const id = newId("aa");
    const decision = draw.pick(["VALIDATED", "VALIDATED", "REJECTED"] as const);
    decided.push({
      ...{ id, organisation, clause_id, sequence: decided.length + 1, entry_id, decision },
      ...{ decided_on: "2026-10-01", reason: decision === "REJECTED" ? "Hors délai" : null },
      ...{ decided_by: organisation, decided_subject: null },
      ...{ previous_hash: decided.at(-1)?.hash ?? origin, hash: hashOf(id) },
    });
  }
  return decided;
}

/** The opposite of an entry that was not refused, at the end of its ledger. Decisions are written before: they stand. */
function withReversals(
  { draw, newId }: Making,
  entries: readonly EntryRow[],
  rejected: ReadonlySet<string>,
): readonly EntryRow[] {
  const wrong = entries.find(({ id }) => !rejected.has(id) && draw.chance(25));
  const last = entries.at(-1);
  if (wrong === undefined || last === undefined) return entries;
  const id = newId("y");
  const place = { id, sequence: last.sequence + 1, previous_hash: last.hash, hash: hashOf(id) };
  const opposite = {
    hundredths: -wrong.hundredths,
    round: -wrong.round,
    reverses_id: wrong.id,
    reason: "Erreur",
    declared_by: draw.pick([wrong.declared_by, wrong.organisation]),
  };
  return [...entries, { ...wrong, ...place, ...opposite }];
}

function hashOf(id: string): string {
  return Buffer.from(id).toString("hex").padStart(64, "0");
}
