import { createHash } from "node:crypto";
import type { Day } from "../../../shared/kernel/day";
import type { HundredthsOfHour } from "../../../shared/kernel/hours";
import type { EligibilityCategory } from "../reference/eligibility-category";
import type { ExecutionMode } from "../reference/execution-mode";
import type { Trade } from "../reference/trade";
import type { Decision } from "./hours-decision";
import type { Participation } from "./hours-declaration";

/** What the first row of a chain takes for the hash of the one before it. */
export const chainOrigin = "0".repeat(64);

/** The last row of a chain. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The place of a row in its chain. */
export interface ChainLink {
  /** From 1. */
  readonly sequence: number;
  readonly previousHash: string;
}

/** Everything that an entry says. */
export interface EntryContent {
  readonly id: string;
  readonly organisation: string;
  readonly clauseId: string;
  readonly month: Day;
  readonly trade: Trade;
  readonly executionMode: ExecutionMode;
  readonly employerSiret: string;
  readonly hundredths: HundredthsOfHour;
  readonly round: number;
  readonly reversesId: string | null;
  readonly reason: string | null;
  readonly declaredBy: string;
  readonly declaredSubject: string | null;
  readonly declaredAt: Date;
  readonly participation: readonly Participation[];
}

/** Everything that a decision says, with the hash of the entry decided about. */
export interface DecisionContent {
  readonly id: string;
  readonly organisation: string;
  readonly clauseId: string;
  readonly entryId: string;
  readonly entryHash: string;
  readonly decision: Decision;
  readonly decidedOn: Day;
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedSubject: string | null;
}

/** The place that follows the head of a chain; the first one when the chain is empty. */
export function nextLink(head: ChainHead | null): ChainLink {
  return head === null
    ? { sequence: 1, previousHash: chainOrigin }
    : { sequence: head.sequence + 1, previousHash: head.hash };
}

/** SHA-256 of an entry at its place, in hexadecimal: changing, removing or moving a row shows. */
export function entryHash({ sequence, previousHash }: ChainLink, entry: EntryContent): string {
  const { id, organisation, clauseId, month, trade, executionMode, employerSiret, hundredths } = entry;
  const { round, reversesId, reason, declaredBy, declaredSubject, declaredAt, participation } = entry;
  return sha256([
    ...["hours entry", previousHash, sequence, id, organisation, clauseId],
    ...[month, trade, executionMode, employerSiret, hundredths, round, reversesId, reason],
    ...[declaredBy, declaredSubject, declaredAt.toISOString(), sortedCounts(participation)],
  ]);
}

/** SHA-256 of a decision at its place, in hexadecimal. */
export function decisionHash({ sequence, previousHash }: ChainLink, decision: DecisionContent): string {
  const { id, organisation, clauseId, entryId, entryHash: entry } = decision;
  return sha256([
    ...["hours decision", previousHash, sequence, id, organisation, clauseId, entryId, entry],
    ...[decision.decision, decision.decidedOn, decision.reason, decision.decidedBy, decision.decidedSubject],
  ]);
}

function sortedCounts(
  participation: readonly Participation[],
): readonly (readonly [EligibilityCategory, number])[] {
  return participation
    .map(({ category, count }) => [category, count] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

function sha256(values: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("hex");
}
