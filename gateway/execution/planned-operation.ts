import { Kind, type GraphQLObjectType, type OperationDefinitionNode } from "graphql";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import { introspectionOf, type Introspect } from "./introspection";
import type { JsonObject } from "./json-object";
import { compilePlan } from "./plan/compile-plan";
import type { PlanStep } from "./plan/plan-run";
import type { TypedObjects } from "./plan/typed-objects";
import { conditionNames, type ConditionValues } from "./planning/conditions";
import type { DistinctOperation } from "./planning/distinct-keys";
import type { LoadedSupergraph } from "./planning/load-supergraph";
import { checkPlanCoversRoot } from "./planning/plan-coverage";
import { collectShape } from "./shaping/collect-shape";
import { brokenPromise, compileWriter, type WriteAnswer } from "./shaping/compile-writer";
import type { ObjectShape } from "./shaping/shape";
import { writeChecked, type CheckedAnswer } from "./shaping/write-checked";

/** An operation with its plan, shared by all the texts that differ by their literals alone. */
export interface PlannedOperation {
  /** Fetches everything; null when no subgraph has to be asked. */
  readonly steps: PlanStep | null;
  /** Null when no introspection is asked for. */
  readonly introspect: Introspect | null;
  readonly writtenKeys: ReadonlyMap<string, string>;
  /** Writes what was fetched as the answer's `data`. */
  readonly write: (data: JsonObject, variables: ConditionValues) => CheckedAnswer;
}

/** Forms of an answer that are kept, when conditions make several. */
const keptForms = 32;

/** Plans an operation. Throws when it cannot be planned. */
export function planOperation(
  { operation, writtenKeys }: DistinctOperation,
  supergraph: LoadedSupergraph & { readonly types: TypedObjects },
): PlannedOperation {
  const plan = supergraph.plan({ kind: Kind.DOCUMENT, definitions: [operation] });
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
  };
}

/** From this use on, an answer's form is worth compiling. */
const compiledFromUse = 3;

class AnswerForm {
  private uses = 0;
  private compiled: WriteAnswer | null = null;

  constructor(private readonly shape: ObjectShape) {}

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
