import type { DecisionRow, EntryRow } from "../world/insertion-rows";
import { now } from "../world/today";
import { mandatorsOf } from "../world/visible-world";
import type { World } from "../world/world";
import type { Changing, Written } from "./change";

/** Roles that declare hours and take them back. */
export const declarants = [
  "SUPPLIER",
  "FACILITATOR",
  "SPECIFIER",
  "CONTRACTING_OWNER",
  "BUYER",
  "ADMINISTRATOR",
];

/** Whether the caller is the owner of a row, or mandated by it for today. */
export function actsFor({ caller, world }: Changing, owner: string): boolean {
  return owner === caller.organisation || mandatorsOf(world, caller.organisation).includes(owner);
}

/** What an entry says of who wrote it and of its place in the ledger. */
export function entry({ caller }: Changing, written: Written) {
  return {
    ...{ id: String(written["id"]), sequence: Number(written["sequence"]) },
    ...{
      declared_by: caller.organisation ?? "",
      declared_subject: caller.subject,
      declared_at: now.toISOString(),
    },
    ...{ previous_hash: String(written["previous_hash"]), hash: String(written["hash"]) },
  };
}

interface Key {
  readonly clauseId: string;
  readonly month: string;
  readonly trade: string;
  readonly executionMode: string;
  readonly employerSiret: string;
}

/** The last declaration of a clause, month, trade, mode and employer. */
export function latestAlike({ hours_entry: entries }: World, key: Key): EntryRow | null {
  const alike = entries.filter(
    (each) =>
      each.clause_id === key.clauseId &&
      each.month === key.month &&
      each.trade === key.trade &&
      each.execution_mode === key.executionMode &&
      each.employer_siret === key.employerSiret &&
      each.round > 0,
  );
  return alike.toSorted((left, right) => left.round - right.round).at(-1) ?? null;
}

export function stands(world: World, row: EntryRow): boolean {
  return !isReversed(world, row) && decisionOf(world, row) !== "REJECTED";
}

export function isReversed({ hours_entry: entries }: World, { id }: EntryRow): boolean {
  return entries.some((each) => each.reverses_id === id);
}

export function decisionOf(
  { hours_decision: decisions }: World,
  { id }: EntryRow,
): DecisionRow["decision"] | null {
  return decisions.find((each) => each.entry_id === id)?.decision ?? null;
}

/** What takes an entry back has the state of that entry. */
export function stateOf(world: World, row: EntryRow): string {
  return decisionOf(world, { ...row, id: row.reverses_id ?? row.id }) ?? "DECLARED";
}

export function sameParticipation(
  { hours_participation: all }: World,
  entryId: string,
  given: readonly { readonly category: string; readonly count: number }[],
): boolean {
  const known = all.filter((each) => each.entry_id === entryId);
  const isKnown = (each: (typeof given)[number]): boolean =>
    known.some(({ category, count }) => category === each.category && count === each.count);
  return known.length === given.length && given.every(isKnown);
}
