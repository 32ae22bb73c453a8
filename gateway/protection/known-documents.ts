import type { DocumentNode, GraphQLSchema } from "graphql";
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

export interface KnownOperation {
  /** The same object for the same text whatever the schema. */
  readonly document: DocumentNode;
  readonly operation: CheckedOperation;
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

  /** Throws the reason, the same object each time, of a text that is refused whatever its variables. */
  operation(source: string, name: string | undefined, schema: GraphQLSchema): KnownOperation {
    const known = this.documents.get(source);
    return known?.schema === schema ? this.regular(known, name) : this.newcomer(source, name, schema);
  }

  private regular({ document, check }: KnownDocument, name: string | undefined): KnownOperation {
    const operation = check(name);
    if (operation instanceof CodedError) throw operation;
    return { document, operation };
  }

  /** A refused text is kept without its document, which may be a thousand times heavier than the reason. */
  private newcomer(source: string, name: string | undefined, schema: GraphQLSchema): KnownOperation {
    if (this.refusing !== schema) {
      this.refusing = schema;
      this.refusals = new WeighedCache(keptRefusalBytes);
    }
    const key = `${name ?? ""}\n${source}`;
    const refusal = this.refusals.get(key);
    if (refusal !== undefined) throw refusal;
    try {
      return this.checked(source, name, schema);
    } catch (error) {
      if (error instanceof CodedError || error instanceof InvalidDocument) {
        forgetStack(error);
        this.refusals.add(key, error, bytesPerEntry + 2 * key.length);
      }
      throw error;
    }
  }

  /** Validation comes last: it is the dearest. */
  private checked(source: string, name: string | undefined, schema: GraphQLSchema): KnownOperation {
    const earlier = this.documents.get(source);
    const document = earlier?.document ?? parseLimited(source, this.limits);
    const known = { document, schema, check: documentCheck(document, { schema, limits: this.limits }) };
    const found = this.regular(known, name);
    const errors = validationErrors(schema, document);
    if (errors.length > 0) throw new InvalidDocument(errors);
    if (earlier === undefined) this.documents.add(source, known, weightOf(source, document));
    else Object.assign(earlier, known);
    return found;
  }
}

/** A stack that nobody has read holds what was being worked on: a whole document. */
function forgetStack(error: Refusal): void {
  error.stack = "";
  for (const each of error instanceof InvalidDocument ? error.errors : []) each.stack = "";
}

function weightOf(source: string, { tokenCount = 0 }: DocumentNode): number {
  return bytesPerEntry + 2 * source.length + bytesPerToken * tokenCount;
}
