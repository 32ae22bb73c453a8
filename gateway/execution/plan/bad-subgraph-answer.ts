/** A subgraph answered something else than what it was asked: told to the log, while clients learn that it does not answer. */
export class BadSubgraphAnswer extends Error {
  override readonly name = "BadSubgraphAnswer";
}
