/** How to fetch many rows at once by their key: a key without a row is null. */
export interface EntityDefinition<Db, Row, Args = undefined> {
  /** Unique name within the subgraph. */
  readonly name: string;
  readonly fetch: (db: Db, keys: readonly string[], args: Args) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
}

/** How to fetch, for many parents at once, short lists that cannot grow beyond some fifty rows. */
export interface GroupDefinition<Db, Row, Args = undefined> {
  readonly name: string;
  readonly fetch: (db: Db, parents: readonly string[], args: Args) => Promise<readonly Row[]>;
  readonly parentOf: (row: Row) => string;
}
