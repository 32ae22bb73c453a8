import type { QueryPlan } from "@apollo/query-planner";
import { GraphQLError, Kind, type GraphQLObjectType, type OperationDefinitionNode } from "graphql";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import { introspectionOf, type Introspect } from "./introspection";
import type { JsonObject } from "./json-object";
import { compilePlan, type PlanTypes } from "./plan/compile-plan";
import type { PlanStep } from "./plan/plan-run";
import { withConcreteConditions } from "./planning/concrete-conditions";
import { conditionNames, type ConditionValues } from "./planning/conditions";
import type { DistinctOperation } from "./planning/distinct-keys";
import type { LoadedSupergraph } from "./planning/load-supergraph";
import { planningForm } from "./planning/planning-form";
import { checkPlanCoversRoot } from "./planning/plan-coverage";
import { collectShape } from "./shaping/collect-shape";
import { brokenPromise, compileWriter, type WriteAnswer } from "./shaping/compile-writer";
import type { ObjectShape } from "./shaping/shape";
import { isAskedFor, writeChecked, type AnswerPath, type CheckedAnswer } from "./shaping/write-checked";

/** An operation with its plan, shared by all the texts that differ by their literals alone. */
export interface PlannedOperation {
  /** Fetches everything; null when no subgraph has to be asked. */
  readonly steps: PlanStep | null;
  /** Null when no introspection is asked for. */
  readonly introspect: Introspect | null;
  readonly writtenKeys: ReadonlyMap<string, string>;
  /** Writes what was fetched as the answer's `data`. */
  readonly write: (data: JsonObject, variables: ConditionValues) => CheckedAnswer;
  /** Whether a path of what was fetched leads to something that the client asked for. */
  readonly asks: (path: AnswerPath, data: JsonObject, variables: ConditionValues) => boolean;
}

/** Forms of an answer that are kept, when conditions make several. */
const keptForms = 32;

/** Plans an operation. Throws when it cannot be planned. */
export function planOperation(
  { operation, writtenKeys }: DistinctOperation,
  supergraph: LoadedSupergraph & PlanTypes,
): PlannedOperation {
  const plan = planOf(planningForm(operation), supergraph);
  checkPlanCoversRoot(plan, operation);
  const names = conditionNames(operation);
  const forms = new BoundedMap<string, AnswerForm>(keptForms);
  const formFor = (conditions: ConditionValues) =>
    forms.getOrCreate(names.map((name) => (conditions[name] === true ? "1" : "0")).join(""), () => {
      const options = { schema: supergraph.apiSchema, conditions, writtenKeys };
      return new AnswerForm(collectShape(operation.selectionSet, rootType(operation, supergraph), options));
    });
  return {
    introspect: introspectionOf(operation, supergraph.apiSchema),
    steps: compilePlan(plan, supergraph),
    writtenKeys,
    write: (data, conditions) => formFor(conditions).write(data),
    asks: (path, data, conditions) => isAskedFor(path, data, formFor(conditions).shape),
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

/** From this use on, an answer's form is worth compiling. */
const compiledFromUse = 3;

class AnswerForm {
  private uses = 0;
  private compiled: WriteAnswer | null = null;

  constructor(readonly shape: ObjectShape) {}

  write(data: JsonObject): CheckedAnswer {
    this.uses += 1;
    if (this.uses < compiledFromUse) return writeChecked(data, this.shape);
    this.compiled ??= compileWriter(this.shape);
    try {
      return { json: this.compiled(data), broken: [] };
    } catch (error) {
      if (error !== brokenPromise) throw error;
      return writeChecked(data, this.shape);
    }
  }
}

function rootType(
  { operation }: OperationDefinitionNode,
  { apiSchema }: LoadedSupergraph,
): GraphQLObjectType {
  const type = apiSchema.getRootType(operation);
  if (type === null || type === undefined) throw new TypeError("A valid operation has a root type");
  return type;
}
