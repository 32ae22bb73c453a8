import type { Role } from "./roles";

/**
 * What lets a caller read a field:
 * - REFERENCE: public data, the same for everybody;
 * - ROW: a row that row-level security lets the caller see, or a figure computed from such rows alone;
 * - CALLER: something about the caller itself;
 * - PERSONAL: personal data, given by the guard of its resolver and noted in the audit trail;
 * - SMALL_COUNT: a count of people, hidden under five from all but those concerned, by the guard of its resolver;
 * - INTERNAL_NOTE: what those concerned by a row tell one another, withheld from others by the guard of its resolver;
 * - GATEWAY: for the gateway alone, absent from the public schema.
 */
export type ReadRule =
  "REFERENCE" | "ROW" | "CALLER" | "PERSONAL" | "SMALL_COUNT" | "INTERNAL_NOTE" | "GATEWAY";

/** Who may run a mutation. */
export interface ActionRule {
  /** What the action is, in French, for the table of the README. */
  readonly title: string;
  /** Roles that may: one of them is enough. */
  readonly roles: readonly Role[];
  /** On whose rows, in French, for the table; enforced by row-level security and by the service. */
  readonly on: string;
}

/** Who reads a field of personal data. */
export interface PersonalReadRule extends ActionRule {
  /** Further roles that read the data of their own organisation. */
  readonly ownRoles: readonly Role[];
}

/** The access rules of a subgraph. A coordinate of its schema without a rule stops the start. */
export interface AccessRules {
  /** By object type: each rule with the fields, and their arguments, that it covers: "code members(first after)". */
  readonly reads: Readonly<Record<string, Readonly<Partial<Record<ReadRule, string>>>>>;
  /** By the field that leads to personal data; absent where there are none. */
  readonly personalReads?: Readonly<Record<string, PersonalReadRule>>;
  /** GATEWAY stands for what the gateway alone asks for itself, which is absent from the public schema. */
  readonly mutations: Readonly<Record<string, ActionRule | "GATEWAY">>;
  /** By entity: what lets a caller reach it through `_entities`. */
  readonly references: Readonly<Record<string, ReadRule>>;
}
