import {
  GraphQLError,
  Kind,
  parse,
  Source,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { CodedError } from "./coded-error";
import { measureOperation } from "./document-measures";
import { findFragmentCycle } from "./fragment-cycle";

/** The most that a document may ask for. Counts are those after fragments are expanded, unless said otherwise. */
export interface DocumentLimits {
  /** Lexical tokens of the source. */
  readonly maxTokens: number;
  /** Fields nested in one another. */
  readonly maxDepth: number;
  /** Aliased fields, and every `__typename` after the first of a selection set. */
  readonly maxAliases: number;
  /** Fields at the root of the operation. */
  readonly maxRootFields: number;
  /** Directives as written, anywhere in the document. */
  readonly maxDirectives: number;
  /** Fields. */
  readonly maxSelections: number;
  /** Fields that an answer could hold: each is counted as many times as the pages and lists above it are long. */
  readonly maxCost: number;
}

/** Room for the introspection of GraphiQL and for a dashboard of some thirty communes; far below what hurts the planner. */
export const defaultDocumentLimits: DocumentLimits = {
  maxTokens: 4000,
  maxDepth: 20,
  maxAliases: 100,
  maxRootFields: 30,
  maxDirectives: 50,
  maxSelections: 2000,
  maxCost: 50_000,
};

/** Inside a subgraph: what one planned fetch of an accepted operation can come to, and no more. */
export const subgraphDocumentLimits: DocumentLimits = {
  ...defaultDocumentLimits,
  maxAliases: 300,
  maxRootFields: 60,
  maxSelections: 4000,
  maxCost: 200_000,
};

/** What a document is checked with. */
export interface CheckDocumentOptions {
  readonly operationName?: string | null | undefined;
  /** Variables as received, before coercion. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Makes the cost know default page sizes and lists without one. */
  readonly schema?: GraphQLSchema | undefined;
  readonly limits?: DocumentLimits | undefined;
}

/**
 * Checks the operation that a parsed document asks to run, in time proportional to the document.
 * Answers DOCUMENT_TOO_COMPLEX with the first limit exceeded, OPERATION_RESOLUTION_FAILURE when the operation to run
 * cannot be told, null when all is well. `@skip` and `@include` are ignored: what they hide is counted.
 */
export function checkDocument(document: DocumentNode, options: CheckDocumentOptions): CodedError | null {
  try {
    return firstExcess(document, options);
  } catch (error) {
    // Nesting that overflows the stack is only possible with a limit of tokens far above the default one.
    if (error instanceof RangeError) {
      return tooComplex("imbrication excessive");
    }
    throw error;
  }
}

/**
 * Parses a source within a limit of tokens.
 * Throws a CodedError: DOCUMENT_TOO_COMPLEX beyond the limit, GRAPHQL_PARSE_FAILED (technical message, in English) otherwise.
 */
export function parseLimited(source: string, limits: DocumentLimits = defaultDocumentLimits): DocumentNode {
  try {
    return parse(new Source(source), { maxTokens: limits.maxTokens });
  } catch (error) {
    if (error instanceof RangeError) {
      throw tooComplex("imbrication excessive");
    }
    if (!(error instanceof GraphQLError)) {
      throw error;
    }
    if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message)) {
      throw tooComplex(`nombre de lexèmes : plus de ${limits.maxTokens}, maximum ${limits.maxTokens}`);
    }
    throw new CodedError("GRAPHQL_PARSE_FAILED", error.message, { at: error });
  }
}

function firstExcess(document: DocumentNode, options: CheckDocumentOptions): CodedError | null {
  const { operationName, variables, schema, limits = defaultDocumentLimits } = options;
  const operation = operationToRun(document, operationName);
  if (operation === null) {
    return new CodedError("OPERATION_RESOLUTION_FAILURE");
  }
  const cycle = findFragmentCycle(document);
  if (cycle !== null) {
    return tooComplex(`le fragment « ${cycle.slice(0, 40)} » s’inclut lui-même`);
  }
  const measures = measureOperation({ document, operation, variables: variables ?? {}, schema });
  const checks: readonly LimitCheck[] = [
    { name: "nombre de lexèmes", measured: document.tokenCount ?? 0, limit: limits.maxTokens },
    { name: "nombre de directives", measured: countDirectives(document), limit: limits.maxDirectives },
    { name: "profondeur", measured: measures.depth, limit: limits.maxDepth },
    { name: "nombre d’alias", measured: measures.aliases, limit: limits.maxAliases },
    { name: "nombre de champs à la racine", measured: measures.ownFields, limit: limits.maxRootFields },
    { name: "nombre de champs", measured: measures.selections, limit: limits.maxSelections },
    { name: "coût", measured: measures.cost, limit: limits.maxCost },
  ];
  const exceeded = checks.find(({ measured, limit }) => measured > limit);
  return exceeded === undefined ? null : tooComplex(inFrench(exceeded));
}

interface LimitCheck {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
}

function inFrench({ name, measured, limit }: LimitCheck): string {
  const value = measured >= Number.MAX_SAFE_INTEGER ? "démesuré" : String(measured);
  return `${name} : ${value}, maximum ${limit}`;
}

function tooComplex(reasonInFrench: string): CodedError {
  return new CodedError("DOCUMENT_TOO_COMPLEX", `Document trop complexe (${reasonInFrench}).`);
}

function operationToRun(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | null {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const candidates =
    name === null || name === undefined ? operations : operations.filter((each) => each.name?.value === name);
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive: () => {
      count += 1;
    },
  });
  return count;
}
