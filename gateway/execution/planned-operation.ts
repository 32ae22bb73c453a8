import type { QueryPlan } from "@apollo/query-planner";
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { introspectionOf, type Introspect } from "./introspection";
import type { JsonObject } from "./json-object";
import { compilePlan, type PlanTypes } from "./plan/compile-plan";
import type { PlanStep } from "./plan/plan-run";
import { withConcreteConditions } from "./planning/concrete-conditions";
import type { DistinctOperation } from "./planning/distinct-keys";
import type { LoadedSupergraph } from "./planning/load-supergraph";
import { planningForm } from "./planning/planning-form";
import { checkPlanCoversRoot } from "./planning/plan-coverage";
import { collectShape } from "./shaping/collect-shape";
import { brokenPromise, compileWriter, type WriteAnswer } from "./shaping/compile-writer";
import type { ObjectShape } from "./shaping/shape";
import {
  isAskedFor,
  lacksWhatIsAsked,
  writeChecked,
  type AnswerPath,
  type CheckedAnswer,
} from "./shaping/write-checked";
import { verbatimPlan, type VerbatimPlan } from "./verbatim/verbatim-plan";

/** A settled operation with its plan, shared by all the texts that come to it. */
export interface PlannedOperation {
  /** Fetches everything; null when no subgraph has to be asked. */
  readonly steps: PlanStep | null;
  /** Null when no introspection is asked for. */
  readonly introspect: Introspect | null;
  readonly writtenKeys: ReadonlyMap<string, string>;
  /** Writes what was fetched as the answer's `data`. */
  readonly write: (data: JsonObject) => CheckedAnswer;
  /** Executes the plan by copying bytes, on a transport whose answers come as such; null where that cannot be done. */
  readonly copyVerbatim: VerbatimPlan;
  /** Whether a path of what was fetched leads to something that the client asked for. */
  readonly asks: (path: AnswerPath, data: JsonObject) => boolean;
  /** Whether the client asked something of the object at a path that was not fetched. */
  readonly lacks: (path: AnswerPath, data: JsonObject) => boolean;
}

/** Plans a settled operation. Throws when it cannot be planned. */
export function planOperation(
  { operation, writtenKeys }: DistinctOperation,
  supergraph: LoadedSupergraph & PlanTypes,
): PlannedOperation {
  const plan = planOf(planningForm(operation), supergraph);
  checkPlanCoversRoot(plan, operation);
  const root = rootType(operation, supergraph);
  const shape = collectShape(operation.selectionSet, root, {
    schema: supergraph.apiSchema,
    writtenKeys,
  });
  const introspect = introspectionOf(operation, supergraph.apiSchema);
  const isCopyable = introspect === null && operation.operation === OperationTypeNode.QUERY;
  return {
    introspect,
    steps: compilePlan(plan, supergraph, shape),
    writtenKeys,
    write: answerWriter(shape),
    copyVerbatim: isCopyable
      ? verbatimCopier(() => verbatimPlan({ plan, planTypes: supergraph, shape, root }))
      : neverCopied,
    asks: (path, data) => isAskedFor(path, data, shape),
    lacks: (path, data) => lacksWhatIsAsked(path, data, shape),
  };
}

/** The planner fails on some fragments on interfaces for which it finds a plan when they are spelt out. */
function planOf(operation: OperationDefinitionNode, { plan, apiSchema }: LoadedSupergraph): QueryPlan {
  const planned = (one: OperationDefinitionNode) => plan({ kind: Kind.DOCUMENT, definitions: [one] });
  try {
    return planned(operation);
  } catch (error) {
    if (error instanceof GraphQLError) throw error;
    return planned(withConcreteConditions(operation, apiSchema));
  }
}

/** From this use on, an operation is worth compiling. */
const compiledFromUse = 3;

const neverCopied: VerbatimPlan = () => Promise.resolve(null);

/** After each answer in a row that could not be copied, twice as many are not tried, up to two to this power. */
const mostDoublings = 10;

function verbatimCopier(make: () => VerbatimPlan | null): VerbatimPlan {
  let uses = 0;
  let made: VerbatimPlan | null | undefined;
  let failuresInARow = 0;
  let untried = 0;
  return async (run) => {
    uses += 1;
    if (uses < compiledFromUse) return null;
    if (made === undefined) made = make();
    if (made === null) return null;
    if (untried > 0) {
      untried -= 1;
      return null;
    }
    const copied = await made(run);
    failuresInARow = copied === null ? Math.min(failuresInARow + 1, mostDoublings) : 0;
    untried = 2 ** failuresInARow - 1;
    return copied;
  };
}

function answerWriter(shape: ObjectShape): PlannedOperation["write"] {
  let uses = 0;
  let compiled: WriteAnswer | null = null;
  return (data) => {
    uses += 1;
    if (uses < compiledFromUse) return writeChecked(data, shape);
    compiled ??= compileWriter(shape);
    try {
      return { json: compiled(data), broken: [] };
    } catch (error) {
      if (error !== brokenPromise) throw error;
      return writeChecked(data, shape);
    }
  };
}

function rootType(
  { operation }: OperationDefinitionNode,
  { apiSchema }: LoadedSupergraph,
): GraphQLObjectType {
  const type = apiSchema.getRootType(operation);
  if (type === null || type === undefined) throw new TypeError("A valid operation has a root type");
  return type;
}
