import { GraphQLError, parse, Source, type DocumentNode } from "graphql";
import { CodedError } from "./coded-error";
import { tooComplex } from "./document-excess";
import { frenchSyntax } from "./french-message";

export interface ParseOptions {
  readonly maxTokens: number;
  /** Leaves out where each node stands in the source: less memory, and errors without locations. */
  readonly noLocation?: boolean;
}

/**
 * Parses a source within a limit of tokens.
 * Throws a CodedError: DOCUMENT_TOO_COMPLEX beyond the limit, GRAPHQL_PARSE_FAILED otherwise.
 */
export function parseLimited(source: string, { maxTokens, noLocation = false }: ParseOptions): DocumentNode {
  try {
    return parse(new Source(source), { maxTokens, noLocation });
  } catch (error) {
    if (error instanceof RangeError) {
      throw tooComplex("imbrication excessive");
    }
    if (!(error instanceof GraphQLError)) {
      throw error;
    }
    if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message)) {
      throw tooComplex(`nombre de lexèmes : plus de ${maxTokens}, maximum ${maxTokens}`);
    }
    throw new CodedError("GRAPHQL_PARSE_FAILED", frenchSyntax(error.message), { at: error });
  }
}
