import type { GraphQLFormattedError } from "graphql";
import type { Transport } from "../../transport/transport";
import type { GraphContext } from "../federated-graph";
import type { JsonObject } from "../json-object";
import type { AnsweredFetches } from "./answered-fetches";
import type { ErrorPath } from "./error-path";

/** An error of a subgraph on its way out, and the part of the merged data that it concerns. */
export interface SubgraphFailure {
  readonly subgraph: string;
  readonly error: unknown;
  /** In keys of the merged data. */
  readonly path: GraphQLFormattedError["path"];
  /** The object that could not be completed because of it, at all. */
  readonly incomplete?: ErrorPath;
}

/** One execution of a plan: what it was asked with, and what it found so far. */
export interface PlanRun {
  readonly context: GraphContext;
  readonly deadlineAt: number | undefined;
  readonly transport: Transport;
  /** As the client sent them, with the literals that became variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was merged from the subgraphs. */
  data: JsonObject;
  readonly failures: SubgraphFailure[];
  /** Objects that a fetch could not complete. */
  readonly broken: Set<JsonObject>;
  /** What subgraphs answered before the run began; null where nothing was asked. */
  answered: AnsweredFetches | null;
}

/** A part of a plan, ready to run. Never rejects: what fails is told to the run. */
export type PlanStep = (run: PlanRun) => Promise<void>;
