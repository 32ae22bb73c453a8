import type { DocumentNode, GraphQLSchema } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import {
  documentCheck,
  type CheckedOperation,
  type DocumentCheck,
} from "../../shared/graphql/document-check";
import type { DocumentLimits } from "../../shared/graphql/document-limits";
import { parseLimited } from "../../shared/graphql/document-parse";
import { WeighedCache } from "./weighed-cache";

export interface KnownOperation {
  /** The same object for the same text, whatever the schema. */
  readonly document: DocumentNode;
  readonly operation: CheckedOperation;
}

interface KnownDocument {
  readonly document: DocumentNode;
  /** The check belongs to a schema: another supergraph makes another one. */
  schema: GraphQLSchema;
  check: DocumentCheck;
}

const keptDocumentBytes = 24 * 1024 * 1024;
const keptRefusalBytes = 2 * 1024 * 1024;
/** What a parsed document takes for each of its tokens, measured. */
const bytesPerToken = 450;
const bytesPerEntry = 500;

/** What was found of each text, once: its document and the checks of its operations, or why it is refused. */
export class KnownDocuments {
  private readonly documents = new WeighedCache<KnownDocument>(keptDocumentBytes);
  private readonly refusals = new WeighedCache<CodedError>(keptRefusalBytes);

  constructor(private readonly limits: DocumentLimits) {}

  /** Throws the reason, the same object each time, of a text that is refused whatever its variables. */
  operation(source: string, name: string | undefined, schema: GraphQLSchema): KnownOperation {
    const known = this.documents.get(source);
    return known === undefined ? this.newcomer(source, name, schema) : this.regular(known, name, schema);
  }

  private regular(known: KnownDocument, name: string | undefined, schema: GraphQLSchema): KnownOperation {
    if (known.schema !== schema) {
      known.schema = schema;
      known.check = documentCheck(known.document, { schema, limits: this.limits });
    }
    const operation = known.check(name);
    if (operation instanceof CodedError) throw operation;
    return { document: known.document, operation };
  }

  /** A refused text is kept without its document, which may be a thousand times heavier than the reason. */
  private newcomer(source: string, name: string | undefined, schema: GraphQLSchema): KnownOperation {
    const key = `${name ?? ""}\n${source}`;
    const refusal = this.refusals.get(key);
    if (refusal !== undefined) throw refusal;
    try {
      const document = parseLimited(source, this.limits);
      const check = documentCheck(document, { schema, limits: this.limits });
      const found = this.regular({ document, schema, check }, name, schema);
      this.documents.add(source, { document, schema, check }, weightOf(source, document));
      return found;
    } catch (error) {
      if (error instanceof CodedError) this.refusals.add(key, error, bytesPerEntry + 2 * key.length);
      throw error;
    }
  }
}

function weightOf(source: string, { tokenCount = 0 }: DocumentNode): number {
  return bytesPerEntry + 2 * source.length + bytesPerToken * tokenCount;
}
