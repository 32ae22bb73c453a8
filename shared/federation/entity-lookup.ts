/** A federated key with its type, as `_entities` takes it. */
export interface EntityReference {
  readonly __typename: string;
  readonly [keyField: string]: string;
}

/**
 * Port to the other subgraphs: tells which of the referenced entities exist, in the order asked.
 * Rejects with `SUBGRAPH_UNAVAILABLE` when the owner cannot answer: an unknown is never taken for a "no".
 */
export interface EntityLookup {
  exist(references: readonly EntityReference[], correlationId: string): Promise<readonly boolean[]>;
}
