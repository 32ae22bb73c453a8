import type { Caller } from "../access/caller";

/** A federated key with its type, as `_entities` takes it. */
export interface EntityReference {
  readonly __typename: string;
  readonly [keyField: string]: string;
}

/** For whom entities are looked up: one sees only what one's own caller may see. */
export interface LookupRequest {
  readonly caller: Caller;
  readonly correlationId: string;
}

/**
 * Port to the other subgraphs: tells which of the referenced entities exist for the caller, in the order asked.
 * Rejects with `SUBGRAPH_UNAVAILABLE` when the owner cannot answer: an unknown is never taken for a "no".
 */
export interface EntityLookup {
  exist(references: readonly EntityReference[], request: LookupRequest): Promise<readonly boolean[]>;
}
