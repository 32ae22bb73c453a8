import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import type { AccessRules } from "../access/access-rules";
import type { Caller } from "../access/caller";
import type { AuditHead } from "../commands/audit";
import type { IdempotencyClaim } from "../commands/command";
import type { Database } from "../runtime/database";
import type { EntityLookup } from "./entity-lookup";

/** What the rest of the program knows of a subgraph: its name, its store and how to open it. */
export interface SubgraphManifest {
  /** Kebab-case name, used in URLs, folders and settings: "territorial-labels". */
  readonly name: string;
  /** French title for pages and logs. */
  readonly title: string;
  /** Port of the subgraph when it runs as its own process. */
  readonly port: number;
  /** PostgreSQL schema that holds all its tables. */
  readonly databaseSchema: string;
  /** GraphQL names of the entities that it defines; others only extend them. */
  readonly owns: readonly string[];
  /** Who may read and do what in it. */
  readonly access: AccessRules;
  /** The executable subgraph schema, built when first asked for; its SDL is what composition reads. */
  readonly schema: () => GraphQLSchema;
  /** Connects the subgraph to its store. */
  readonly open: (options: OpenSubgraphOptions) => RunningSubgraph;
}

export interface OpenSubgraphOptions {
  readonly database: Database;
  /** Asks the owning subgraph whether an entity exists (`_entities` through the graph). */
  readonly entities: EntityLookup;
  /** The present instant; injected so that tests and demonstrations can choose the day. */
  readonly clock: () => Date;
  /** Told of each unexpected fault, with the correlation id that the caller was given. */
  readonly onFault: (fault: unknown, correlationId: string) => void;
  /** Told where the audit trails end after a request, to keep it outside the store; absent for tests. */
  readonly onAuditHeads?: ((heads: readonly AuditHead[]) => void) | undefined;
}

/** One GraphQL request to a subgraph, already parsed and with an established caller. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  readonly caller: Caller;
  readonly correlationId: string;
  /** The caller's retry key with the digest of what it was sent with; absent when none was given. */
  readonly idempotency?: IdempotencyClaim | undefined;
  /** The instant, on the clock of `performance.now()`, at which nobody waits for the answer any more. */
  readonly deadlineAt?: number | undefined;
}

export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Never rejects for a fault of the request: faults are in `errors`. */
  readonly execute: (request: SubgraphRequest) => Promise<ExecutionResult>;
  /** Rejects when the store does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}
