import {
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  print,
  stripIgnoredCharacters,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import { validationErrors } from "../../shared/graphql/validation-errors";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import { WeighedCache } from "../../shared/kernel/weighed-cache";
import type { PlanTypes } from "./plan/compile-plan";
import { planOperation, type PlannedOperation } from "./planned-operation";
import { conditionNames, type ConditionValues } from "./planning/conditions";
import { distinctKeys, type TakenNames } from "./planning/distinct-keys";
import { inlineFragments } from "./planning/inline-fragments";
import { liftLiterals } from "./planning/lift-literals";
import type { LoadedSupergraph } from "./planning/load-supergraph";
import { settleConditions } from "./planning/settle-conditions";

/** An operation as a client wrote it, ready to be executed. */
export interface PreparedOperation {
  /** The plan for given values of the variables that `@skip` and `@include` name. Throws what planning throws. */
  readonly plannedFor: (coerced: ConditionValues) => PlannedOperation;
  /** Values of the variables that replace literals. */
  readonly literals: Readonly<Record<string, unknown>>;
  /** Checks the variables of a request: their coerced values, or what is wrong with them. */
  readonly coerce: (variables: Readonly<Record<string, unknown>>) => CoercedVariables;
}

export type CoercedVariables =
  | { readonly coerced: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: undefined };

/** Why an operation cannot be executed, whatever its variables. */
export interface RefusedOperation {
  readonly refusals: readonly GraphQLError[];
}

export type Prepare = (
  document: DocumentNode,
  operationName: string | undefined,
) => PreparedOperation | RefusedOperation;

export interface PreparationOptions {
  readonly supergraph: LoadedSupergraph & PlanTypes;
  readonly taken: TakenNames;
}

/** A plan and the forms of its answers take some thirty times the size of the text. */
const keptPlanCharacters = 1_000_000;
const mostVariableErrors = 10;

/** Validates and plans; texts that differ by their literals alone are planned once. */
export function operationPreparation({ supergraph, taken }: PreparationOptions): Prepare {
  const plans = new WeighedCache<PlannedOperation>(keptPlanCharacters);
  return (document, operationName) => {
    const refusals = validationErrors(supergraph.apiSchema, document);
    if (refusals.length > 0) return { refusals };
    const operation = getOperationAST(document, operationName);
    if (operation === null || operation === undefined) {
      return { refusals: [new CodedError("OPERATION_RESOLUTION_FAILURE")] };
    }
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return { refusals: [new CodedError("BAD_REQUEST", noSubscription)] };
    }
    const distinct = distinctKeys(inlineFragments(document, operation), taken);
    const lifted = liftLiterals(distinct.operation, supergraph.apiSchema);
    const { writtenKeys } = distinct;
    const plannedAs = (settled: OperationDefinitionNode) => {
      const text = planText(settled, writtenKeys);
      const known = plans.get(text);
      const planned = known ?? planOperation({ operation: settled, writtenKeys }, supergraph);
      if (known === undefined) plans.add(text, planned, text.length);
      return planned;
    };
    const plannedFor = byConditions(lifted.operation, plannedAs);
    return { plannedFor, literals: lifted.literals, coerce: variableCoercion(operation, supergraph) };
  };
}

/** Values of conditions for which an operation holds its plan. */
const keptValues = 32;

/** Plans an operation for the values of its conditions that are met; at once where it has none. */
function byConditions(
  operation: OperationDefinitionNode,
  plannedAs: (settled: OperationDefinitionNode) => PlannedOperation,
): PreparedOperation["plannedFor"] {
  const names = conditionNames(operation);
  if (names.length === 0) {
    const planned = plannedAs(settleConditions(operation, {}));
    return () => planned;
  }
  const planned = new BoundedMap<string, PlannedOperation>(keptValues);
  return (coerced) =>
    planned.getOrCreate(names.map((name) => (coerced[name] === true ? "1" : "0")).join(""), () =>
      plannedAs(settleConditions(operation, coerced)),
    );
}

const noSubscription = "Les abonnements (« subscription ») ne sont pas servis ici.";

/** What two operations with the same plan and the same answer form have in common. */
function planText(operation: OperationDefinitionNode, writtenKeys: ReadonlyMap<string, string>): string {
  const text = stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions: [operation] }));
  return writtenKeys.size === 0 ? text : `${text}\n${JSON.stringify([...writtenKeys])}`;
}

function variableCoercion(
  { variableDefinitions = [] }: OperationDefinitionNode,
  { apiSchema }: LoadedSupergraph,
): PreparedOperation["coerce"] {
  if (variableDefinitions.length === 0) return () => ({ coerced: {} });
  return (variables) =>
    getVariableValues(apiSchema, variableDefinitions, variables, { maxErrors: mostVariableErrors });
}
