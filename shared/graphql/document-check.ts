import {
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from "graphql";
import { CodedError } from "./coded-error";
import { compileCost, type CostOf } from "./document-cost";
import { firstExcess, tooComplex } from "./document-excess";
import { defaultDocumentLimits, type DocumentLimits } from "./document-limits";
import { measureOperation } from "./document-measures";
import { measureRecursion } from "./document-recursion";
import { measureRepetitions } from "./document-repetitions";
import { measureSyntax } from "./document-syntax";
import { findFragmentCycle } from "./fragment-cycle";

/** What a document is checked with. */
export interface DocumentCheckOptions {
  /** Makes the cost know default page sizes and lists without one. */
  readonly schema?: GraphQLSchema | undefined;
  readonly limits?: DocumentLimits | undefined;
}

/** An operation within the limits that do not depend on variables. */
export interface CheckedOperation {
  readonly kind: OperationTypeNode;
  readonly costOf: CostOf;
  /** DOCUMENT_TOO_COMPLEX for a cost beyond the limit. */
  readonly excessOf: (cost: number) => CodedError | null;
}

/** Answers the operation to run, or why it is refused: the same object each time. */
export type DocumentCheck = (operationName: string | null | undefined) => CheckedOperation | CodedError;

/**
 * Makes the checks of a parsed document, each in time proportional to the document and done once: an operation answers
 * DOCUMENT_TOO_COMPLEX with the first limit exceeded, OPERATION_RESOLUTION_FAILURE when the one to run cannot be told.
 * `@skip` and `@include` are ignored: what they hide is counted.
 */
export function documentCheck(document: DocumentNode, options: DocumentCheckOptions): DocumentCheck {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations.length === 1 ? operations : [];
  const named = (name: string | null | undefined): OperationDefinitionNode | undefined => {
    if (name === null || name === undefined) return only;
    const candidates = operations.filter((each) => each.name?.value === name);
    return candidates.length === 1 ? candidates[0] : undefined;
  };
  const checked = new Map<OperationDefinitionNode, CheckedOperation | CodedError>();
  return (operationName) => {
    const operation = named(operationName);
    if (operation === undefined) return unresolved;
    const known = checked.get(operation);
    if (known !== undefined) return known;
    const result = checkedOperation(document, operation, options);
    checked.set(operation, result);
    return result;
  };
}

const unresolved = new CodedError("OPERATION_RESOLUTION_FAILURE");

function checkedOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  options: DocumentCheckOptions,
): CheckedOperation | CodedError {
  try {
    const excess =
      staticExcess(document, operation, options) ??
      recursionExcess(document, operation, options) ??
      repetitionExcess(document, options);
    if (excess !== null) return excess;
    const { schema, limits: { maxCost } = defaultDocumentLimits } = options;
    const excessOf = (cost: number) =>
      cost <= maxCost ? null : firstExcess([{ name: "coût", measured: cost, limit: maxCost }]);
    return { kind: operation.operation, costOf: compileCost({ document, operation, schema }), excessOf };
  } catch (error) {
    // Nesting that overflows the stack is only possible with a limit of tokens far above the default one.
    if (error instanceof RangeError) return tooComplex("imbrication excessive");
    throw error;
  }
}

function staticExcess(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { limits = defaultDocumentLimits }: DocumentCheckOptions,
): CodedError | null {
  const cycle = findFragmentCycle(document);
  if (cycle !== null) return tooComplex(`le fragment « ${cycle.slice(0, 40)} » s’inclut lui-même`);
  const measures = measureOperation(document, operation);
  const { directives, definitions, valueDepth, selectionDepth, ...syntax } = measureSyntax(document);
  return firstExcess([
    { name: "nombre de lexèmes", measured: document.tokenCount ?? 0, limit: limits.maxTokens },
    { name: "nombre de directives", measured: directives, limit: limits.maxDirectives },
    { name: "nombre d’arguments", measured: syntax.arguments, limit: limits.maxArguments },
    { name: "imbrication d’une valeur", measured: valueDepth, limit: limits.maxValueDepth },
    { name: "profondeur", measured: measures.depth, limit: limits.maxDepth },
    { name: "imbrication des sélections", measured: selectionDepth, limit: limits.maxSelectionDepth },
    { name: "nombre d’alias", measured: measures.aliases, limit: limits.maxAliases },
    { name: "nombre de champs à la racine", measured: measures.ownFields, limit: limits.maxRootFields },
    { name: "nombre de champs", measured: measures.selections, limit: limits.maxSelections },
    { name: "nombre de définitions", measured: definitions, limit: limits.maxDefinitions },
  ]);
}

function repetitionExcess(
  document: DocumentNode,
  { limits: { maxRepetitions, maxSelections } = defaultDocumentLimits }: DocumentCheckOptions,
): CodedError | null {
  const most = { pairs: maxRepetitions, visits: visitsPerSelection * maxSelections };
  const { pairs, visits } = measureRepetitions(document, most);
  if (pairs > most.pairs) {
    return tooComplex(`champs du même nom demandés au même endroit : plus de ${most.pairs} paires`);
  }
  return visits > most.visits
    ? tooComplex(`champs de tout le document, fragments développés : plus de ${most.visits}`)
    : null;
}

/** The whole of a document, with operations that do not run and fragments that nothing uses, may be so many times larger. */
const visitsPerSelection = 10;

function recursionExcess(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { schema, limits = defaultDocumentLimits }: DocumentCheckOptions,
): CodedError | null {
  if (schema === undefined) return null;
  const measured = measureRecursion(document, operation, schema);
  return firstExcess([{ name: "retours à un même type", measured, limit: limits.maxRecursion }]);
}
