import type { GraphQLError } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";

/** A document that does not fit the schema, with each reason found. */
export class InvalidDocument extends Error {
  override readonly name = "InvalidDocument";
  readonly errors: readonly CodedError[];

  constructor(found: readonly GraphQLError[]) {
    super("The document does not fit the schema");
    this.errors = found.map(withoutNodes);
  }
}

/** The nodes of an error hold the whole document; its places in the source are all that is told. */
function withoutNodes(error: GraphQLError): CodedError {
  const { code, argument } =
    error instanceof CodedError ? error : { code: "GRAPHQL_VALIDATION_FAILED" as const, argument: undefined };
  const { message, source, positions } = error;
  return new CodedError(code, message, { argument, at: { source, positions } });
}
