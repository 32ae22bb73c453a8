import type { Caller } from "../../../shared/access/caller";
import type { Draw } from "../engine/draw";
import type { NewId } from "../world/cast";
import type { World } from "../world/world";

/** What changes are drawn from. */
export interface Changing {
  readonly draw: Draw;
  readonly newId: NewId;
  readonly world: World;
  /** What the caller may see. */
  readonly seen: World;
  readonly caller: Caller;
}

/** The identifier that nothing has. */
export const absentId = "zz99999";

/** A mutation sent by a caller, and what the oracle says of it. */
export interface Change {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** GraphQL text of the payload, which names the row written: "labelAward { id }". */
  readonly payload: string;
  /** DONE, the code of the refusal, or "error" and the code of the error. */
  readonly expected: string;
  /** The world once it is done. */
  readonly effect?: (world: World, written: Written) => World;
  /** The same input with an identifier that nothing has in place of one that the caller may not see. */
  readonly absentTwin?: Readonly<Record<string, unknown>>;
}

/** The row that a change wrote, as the store has it, for what only the store decides: hashes and instants. */
export type Written = Readonly<Record<string, string | number | null>>;

/** Why a caller may not send a mutation at all; null when it may. */
export function gate({ kind, scopes, roles }: Caller, allowed: readonly string[]): string | null {
  if (kind === "ANONYMOUS") return "error UNAUTHENTICATED";
  if (scopes !== undefined && !scopes.includes("WRITE")) return "error FORBIDDEN";
  return roles.some((role) => allowed.includes(role)) ? null : "error FORBIDDEN";
}

/** The first refusal that applies; DONE when none does. */
export function firstOf(...faults: readonly (string | false | null)[]): string {
  return faults.find((fault) => typeof fault === "string") ?? "DONE";
}

/** The rows with one of them replaced. */
export function replaced<Row extends { readonly id: string }>(
  rows: readonly Row[],
  row: Row,
): readonly Row[] {
  return rows.map((each) => (each.id === row.id ? row : each));
}
