import { getOperationAST, GraphQLError, OperationTypeNode, parse, type DocumentNode } from "graphql";
import { CodedError } from "../../shared/graphql/coded-error";
import { frenchSyntax } from "../../shared/graphql/french-message";
import { BoundedMap } from "../../shared/kernel/bounded-map";
import type { Admit } from "../protection/admission";

const keptDocuments = 2000;
const longestKeptSource = 65_536;

/** Admits whatever GraphQL allows, from anybody; only GET stays for reading, as GraphQL over HTTP wants it. */
export function createOpenAdmission(): Admit {
  const documents = new BoundedMap<string, DocumentNode>(keptDocuments);
  return ({ request: { query, operationName }, method }) => {
    const document =
      query.length > longestKeptSource ? parsed(query) : documents.getOrCreate(query, () => parsed(query));
    const operation = getOperationAST(document, operationName);
    if (operation === null || operation === undefined) throw new CodedError("OPERATION_RESOLUTION_FAILURE");
    const { operation: kind } = operation;
    if (method === "GET" && kind === OperationTypeNode.MUTATION) {
      throw new CodedError("METHOD_NOT_ALLOWED", "Une modification s’envoie par POST, jamais par GET.");
    }
    return { document, kind, cost: 0 };
  };
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError) {
      throw new CodedError("GRAPHQL_PARSE_FAILED", frenchSyntax(error.message), { at: error });
    }
    // Nesting so deep that the parser's own stack overflows.
    if (error instanceof RangeError) throw new CodedError("DOCUMENT_TOO_COMPLEX");
    throw error;
  }
}
