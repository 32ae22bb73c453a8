import type { GraphQLFormattedError } from "graphql";
import { reportError, type ReportOptions } from "../../shared/runtime/report-error";
import { subgraphUnavailable } from "../../shared/federation/subgraph-client";
import { describeError } from "../../shared/runtime/log";
import { BadSubgraphAnswer } from "./plan/bad-subgraph-answer";
import { writtenPath } from "./plan/error-path";
import type { SubgraphFailure } from "./plan/plan-run";
import type { AnswerPath, BrokenPromise } from "./shaping/write-checked";

export interface AnswerErrorsOptions extends Omit<ReportOptions, "subgraph"> {
  readonly writtenKeys: ReadonlyMap<string, string>;
}

/** The errors of an answer as they may leave: those of the subgraphs, then each broken promise that they do not explain. */
export function answerErrors(
  failures: readonly SubgraphFailure[],
  broken: readonly BrokenPromise[],
  { writtenKeys, correlationId, log }: AnswerErrorsOptions,
): readonly GraphQLFormattedError[] {
  const reported = new Map<unknown, GraphQLFormattedError>();
  const errors = failures.map(({ error, subgraph, path }): GraphQLFormattedError => {
    const { message, extensions } =
      reported.get(error) ?? reportFailure(error, { correlationId, log, subgraph });
    const formatted = { message, extensions: extensions ?? {} };
    reported.set(error, formatted);
    const place = writtenPath(path, writtenKeys);
    return place === undefined ? formatted : { message, path: place, extensions: formatted.extensions };
  });
  const unexplained = broken.filter(({ path }) => !errors.some((error) => concerns(error.path, path)));
  return [
    ...errors,
    ...unexplained.map(({ path, reason }) => ({
      ...reportError(new TypeError(`A subgraph answered ${reason}`), { correlationId, log }),
      path,
    })),
  ];
}

function reportFailure(
  error: unknown,
  { correlationId, log, subgraph }: ReportOptions & { readonly subgraph: string },
): GraphQLFormattedError {
  if (!(error instanceof BadSubgraphAnswer)) return reportError(error, { correlationId, log, subgraph });
  log.warn(
    { subgraph, correlationId, error: describeError(error) },
    "Un sous-graphe répond autre chose que demandé",
  );
  return reportError(subgraphUnavailable(subgraph), { correlationId, log, subgraph });
}

/** Whether an error tells why a value is missing: it concerns that very place, one above it, or one inside it. */
function concerns(errorPath: GraphQLFormattedError["path"], place: AnswerPath): boolean {
  if (errorPath === undefined) return true;
  const shared = Math.min(errorPath.length, place.length);
  return errorPath.slice(0, shared).every((step, index) => step === place[index]);
}
