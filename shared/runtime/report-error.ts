import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { outwardError } from "../graphql/mask-error";
import { describeError, type Log } from "./log";

export interface ReportOptions {
  readonly correlationId: string;
  readonly log: Log;
  /** The subgraph that the error comes from, when it does. */
  readonly subgraph?: string;
}

/** The error as it may leave the program; one that nobody expected is hidden, and logged once under its correlation id. */
export function reportError(
  error: unknown,
  { correlationId, log, subgraph }: ReportOptions,
): GraphQLFormattedError {
  const wrapped = error instanceof GraphQLError ? error.originalError : undefined;
  const { formatted, masked } = outwardError(error, wrapped, correlationId);
  if (!masked) return formatted;
  if (!isAlreadyReported(error, correlationId)) {
    log.error({ correlationId, subgraph, error: describeError(error) }, "Erreur inattendue");
  }
  // The path holds only response keys, which the client wrote: it tells which part of the data is missing.
  return error instanceof GraphQLError && error.path !== undefined
    ? { ...formatted, path: error.path }
    : formatted;
}

/** What a subgraph tells its unexpected faults to: they reach the log once, and the client as a masked error. */
export function faultReporter(log: Log, subgraph: string): (fault: unknown, correlationId: string) => void {
  return (fault, correlationId) => {
    log.error({ correlationId, subgraph, error: describeError(fault) }, "Erreur inattendue");
  };
}

/** An error that crossed several parts of the program was logged by the first of them. */
function isAlreadyReported(error: unknown, correlationId: string): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return (
    error.extensions["code"] === "INTERNAL_SERVER_ERROR" &&
    error.extensions["correlationId"] === correlationId
  );
}
