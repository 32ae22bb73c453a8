import { GraphQLError, type ASTNode, type Source } from "graphql";
import { errorCodes, type ErrorCode } from "./error-codes";

/** Where an error comes from, when known. */
export interface CodedErrorDetails {
  /** The argument or variable at fault, as the client wrote it: `siren`, `input.lines[0].code`. */
  readonly argument?: string | undefined;
  /** The node of the document at fault: gives `locations`. */
  readonly node?: ASTNode | undefined;
  /** The place in a source that could not be parsed: gives `locations`. */
  readonly at?:
    { readonly source: Source | undefined; readonly positions: readonly number[] | undefined } | undefined;
}

/**
 * An expected misuse of the API, with a code of the registry: the only errors whose message reaches a client as it is.
 * The message is in French and holds nothing internal; it defaults to that of the code.
 */
export class CodedError extends GraphQLError {
  readonly code: ErrorCode;
  readonly argument: string | undefined;

  constructor(code: ErrorCode, messageInFrench?: string, details: CodedErrorDetails = {}) {
    const { argument, node, at } = details;
    super(messageInFrench ?? errorCodes[code].message, {
      nodes: node ?? null,
      source: at?.source,
      positions: at?.positions,
      extensions: argument === undefined ? { code } : { code, argument },
    });
    this.code = code;
    this.argument = argument;
  }
}
