import type { Log } from "../../shared/runtime/log";
import { reportError } from "../../shared/runtime/report-error";
import type { Transport } from "../transport/transport";
import { answerErrors } from "./answer-errors";
import type { GraphAnswer, GraphRequest } from "./federated-graph";
import type { JsonObject } from "./json-object";
import type { PlanRun, SubgraphFailure } from "./plan/plan-run";
import type { PlannedOperation } from "./planned-operation";
import type { PreparedOperation } from "./prepared-operation";

interface ExecutionOptions {
  readonly transport: Transport;
  readonly log: Log;
}

/** Runs the plan of an operation and writes the answer. */
export async function executeOperation(
  { plannedFor, literals, coerce }: PreparedOperation,
  request: GraphRequest,
  { transport, log }: ExecutionOptions,
): Promise<GraphAnswer> {
  const given = request.variables ?? {};
  const { coerced, errors: refusals } = coerce(given);
  if (refusals !== undefined) return refusedAnswer(refusals, request, { log });
  const planned = plannedFor(coerced);
  const variables = { ...given, ...literals };
  const run: PlanRun = {
    context: request,
    deadlineAt: request.deadlineAt,
    transport,
    variables,
    data: {},
    failures: [],
    broken: new Set(),
    answered: null,
  };
  const copied = transport.comesAsBytes === true ? await planned.copyVerbatim(run) : null;
  if (copied !== null) return { body: copied, errors: [], hasData: true };
  await planned.steps?.(run);
  if (planned.introspect !== null) run.data = { ...run.data, ...planned.introspect(variables) };
  const { json, broken } = planned.write(run.data);
  if (run.failures.length === 0 && broken.length === 0) {
    return { body: `{"data":${json}}`, errors: [], hasData: true };
  }
  const { writtenKeys } = planned;
  const { correlationId } = request;
  const failures = run.failures.flatMap((failure) => toldFailures(failure, planned, run.data));
  const errors = answerErrors(failures, broken, { writtenKeys, correlationId, log });
  if (errors.length === 0) return { body: `{"data":${json}}`, errors, hasData: true };
  return { body: `{"errors":${JSON.stringify(errors)},"data":${json}}`, errors, hasData: true };
}

/**
 * Plans ask for more than the client: a failure of what it did not ask for is not told, unless it took along what was
 * asked of the same object, which is then where it is told.
 */
function toldFailures(
  failure: SubgraphFailure,
  { asks, lacks }: PlannedOperation,
  data: JsonObject,
): readonly SubgraphFailure[] {
  const { path, incomplete } = failure;
  if (path === undefined || asks(path, data)) return [failure];
  return incomplete !== undefined && lacks(incomplete, data) ? [{ ...failure, path: incomplete }] : [];
}

/** The answer to a request that is not executed. */
export function refusedAnswer(
  refusals: readonly unknown[],
  { correlationId }: GraphRequest,
  { log }: Pick<ExecutionOptions, "log">,
): GraphAnswer {
  const errors = refusals.map((each) => reportError(each, { correlationId, log }));
  return { body: JSON.stringify({ errors }), errors, hasData: false };
}
