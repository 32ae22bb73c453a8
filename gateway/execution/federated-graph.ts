import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";

/** What the execution of a request carries along. */
export type GraphContext = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly idempotency?: IdempotencyClaim | undefined;
};

/** An operation that the gateway has admitted: parsed, within the limits, and not yet validated. */
export interface GraphOperation {
  /** Parsed once for all the requests that send the same text: what is prepared for it is kept under this object. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
}

/** A request for one operation. */
export interface GraphRequest extends GraphOperation, GraphContext {
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** The instant, on the clock of `performance.now()`, at which nobody waits for the answer any more. */
  readonly deadlineAt?: number | undefined;
}

export interface GraphAnswer {
  /** The answer as JSON, a text or its bytes in UTF-8: an object with `data`, `errors` or both. */
  readonly body: string | Buffer;
  /** The errors that the body holds, already as they may leave. */
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether the body has `data`, be it null: the operation was valid and ran. */
  readonly hasData: boolean;
}

/** One supergraph in service: it never changes; another one takes its place. */
export interface FederatedGraph {
  /** What clients see of the supergraph. */
  readonly apiSchema: GraphQLSchema;
  /** Validates, plans and executes. Never rejects. */
  readonly execute: (request: GraphRequest) => Promise<GraphAnswer>;
  /** The operations served most, most used first. */
  readonly mostUsed: (count: number) => readonly GraphOperation[];
  /** Plans operations before anybody asks for them; those that this supergraph cannot answer are left out. */
  readonly warm: (operations: readonly GraphOperation[]) => Promise<void>;
  readonly close: () => Promise<void>;
}
