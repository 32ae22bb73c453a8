import type { DocumentNode, GraphQLSchema, OperationTypeNode } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import {
  documentCheck,
  type CheckedOperation,
  type DocumentCheck,
} from "../../shared/graphql/document-check";
import type { DocumentLimits } from "../../shared/graphql/document-limits";
import { parseLimited } from "../../shared/graphql/document-parse";
import { validationErrors } from "../../shared/graphql/validation-errors";
import { InvalidDocument } from "./invalid-document";
import { WeighedCache } from "../../shared/kernel/weighed-cache";

/** One request for an operation of a text. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface KnownOperation {
  /** The same object for the same text whatever the schema. */
  readonly document: DocumentNode;
  readonly kind: OperationTypeNode;
  /** With the variables of the request. */
  readonly cost: number;
}

type Refusal = CodedError | InvalidDocument;

interface KnownDocument {
  readonly document: DocumentNode;
  /** The check belongs to a schema: another supergraph makes another one. */
  schema: GraphQLSchema;
  check: DocumentCheck;
}

const keptDocumentBytes = 16 * 1024 * 1024;
const keptRefusalBytes = 2 * 1024 * 1024;
/** What a parsed document takes for each of its tokens, measured. */
const bytesPerToken = 450;
const bytesPerEntry = 500;

/** What was found of each text, once: its document and the checks of its operations, or why it is refused. */
export class KnownDocuments {
  private readonly documents = new WeighedCache<KnownDocument>(keptDocumentBytes);
  /** Those of one schema: another one may take what this one refused. */
  private refusals = new WeighedCache<Refusal>(keptRefusalBytes);
  private refusing: GraphQLSchema | undefined;

  constructor(private readonly limits: DocumentLimits) {}

  /**
   * Throws the reason, the same object each time where it is the text's own, why an operation is refused whoever asks: a
   * text that cannot be read, a limit exceeded, a cost that its variables make too high, a fault for the schema.
   */
  operation(request: OperationRequest, schema: GraphQLSchema): KnownOperation {
    const known = this.documents.get(request.query);
    return known?.schema === schema ? affordable(known, request) : this.newcomer(request, schema);
  }

  /** Validation comes last: it is the dearest. */
  private newcomer(request: OperationRequest, schema: GraphQLSchema): KnownOperation {
    if (this.refusing !== schema) {
      this.refusing = schema;
      this.refusals = new WeighedCache(keptRefusalBytes);
    }
    const { query } = request;
    const earlier = this.documents.get(query);
    const known = this.keptRefusal(request, () => {
      const document = earlier?.document ?? parseLimited(query, this.limits);
      const check = documentCheck(document, { schema, limits: this.limits });
      regular(check, request);
      return { document, schema, check };
    });
    const found = affordable(known, request);
    this.keptRefusal(request, () => {
      const errors = validationErrors(schema, known.document);
      if (errors.length > 0) throw new InvalidDocument(errors);
    });
    if (earlier === undefined) this.documents.add(query, known, weightOf(query, known.document));
    else Object.assign(earlier, known);
    return found;
  }

  /** A refused text is kept without its document, which may be a thousand times heavier than the reason. */
  private keptRefusal<T>({ query, operationName }: OperationRequest, work: () => T): T {
    const key = JSON.stringify([operationName ?? null, query]);
    const refusal = this.refusals.get(key);
    if (refusal !== undefined) throw refusal;
    try {
      return withoutStacks(work);
    } catch (error) {
      // A fault of ours is met again, to be told with its stack.
      if (!(error instanceof CodedError || error instanceof InvalidDocument)) return work();
      this.refusals.add(key, error, bytesPerEntry + 2 * key.length);
      throw error;
    }
  }
}

function regular(check: DocumentCheck, { operationName }: OperationRequest): CheckedOperation {
  const operation = check(operationName);
  if (operation instanceof CodedError) throw operation;
  return operation;
}

function affordable({ document, check }: KnownDocument, request: OperationRequest): KnownOperation {
  const { kind, costOf, excessOf } = regular(check, request);
  const cost = costOf(request.variables);
  const excess = withoutStacks(() => excessOf(cost));
  if (excess !== null) throw excess;
  return { document, kind, cost };
}

/** The stack of a refusal tells nothing, costs a quarter of refusing, and holds what was worked on: a whole document. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function weightOf(source: string, { tokenCount = 0 }: DocumentNode): number {
  return bytesPerEntry + 2 * source.length + bytesPerToken * tokenCount;
}
