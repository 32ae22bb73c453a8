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
import { WeighedCache } from "../../shared/kernel/weighed-cache";
import type { PlanTypes } from "./plan/compile-plan";
import { planOperation, type PlannedOperation } from "./planned-operation";
import { distinctKeys, type TakenNames } from "./planning/distinct-keys";
import { inlineFragments } from "./planning/inline-fragments";
import { liftLiterals } from "./planning/lift-literals";
import type { LoadedSupergraph } from "./planning/load-supergraph";

/** An operation as a client wrote it, ready to be executed. */
export interface PreparedOperation {
  readonly planned: PlannedOperation;
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
    const text = planText(lifted.operation, distinct.writtenKeys);
    const known = plans.get(text);
    const planned =
      known ?? planOperation({ operation: lifted.operation, writtenKeys: distinct.writtenKeys }, supergraph);
    if (known === undefined) plans.add(text, planned, text.length);
    return { planned, literals: lifted.literals, coerce: variableCoercion(operation, supergraph) };
  };
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
