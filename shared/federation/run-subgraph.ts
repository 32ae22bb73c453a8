import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { mayChange } from "../access/caller";
import { CodedError } from "../graphql/coded-error";
import { checkDocument, subgraphDocumentLimits } from "../graphql/document-limits";
import { refuseNullCharacter } from "../graphql/forbidden-characters";
import { outwardError } from "../graphql/mask-error";
import { validationErrors } from "../graphql/validation-errors";
import type { RawClient, TransactionalClient } from "../runtime/session";
import { openRequestScope } from "./request-scope";
import type { OpenSubgraphOptions, RunningSubgraph, SubgraphRequest } from "./subgraph";

export interface RunSubgraphOptions<Db extends RawClient> extends OpenSubgraphOptions {
  readonly name: string;
  readonly databaseRole: string;
  readonly schema: GraphQLSchema;
  readonly client: TransactionalClient<Db> & { $disconnect(): Promise<void> };
}

/** Makes a schema and a store answer requests: limits, validation, one session each, faults masked. */
export function runSubgraph<Db extends RawClient>(options: RunSubgraphOptions<Db>): RunningSubgraph {
  const { name, schema, client, database } = options;
  const valid = new WeakSet<DocumentNode>();
  return {
    name,
    schema,
    execute: async (request) => {
      const refusal = refusalOf(request, schema, valid);
      const result = refusal.length > 0 ? { errors: refusal } : await executeInScope(request, options);
      return masked(result, request.correlationId, options.onFault);
    },
    ping: () => database.ping(),
    close: () => client.$disconnect(),
  };
}

function refusalOf(
  { document, operationName, variables = {}, caller }: SubgraphRequest,
  schema: GraphQLSchema,
  valid: WeakSet<DocumentNode>,
): readonly GraphQLError[] {
  const excess = checkDocument(document, {
    operationName,
    variables,
    schema,
    limits: subgraphDocumentLimits,
  });
  if (excess !== null) return [excess];
  const unstorable = refuseNullCharacter(document, variables);
  if (unstorable !== null) return [unstorable];
  if (!valid.has(document)) {
    const errors = validationErrors(schema, document);
    if (errors.length > 0) return errors;
    valid.add(document);
  }
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === OperationTypeNode.MUTATION) {
    if (caller.kind === "ANONYMOUS") return [new CodedError("UNAUTHENTICATED")];
    if (!mayChange(caller)) return [new CodedError("FORBIDDEN")];
  }
  return [];
}

async function executeInScope<Db extends RawClient>(
  { document, operationName, variables, caller, correlationId, idempotency }: SubgraphRequest,
  { schema, client, databaseRole, clock, entities, onAuditHeads = () => undefined }: RunSubgraphOptions<Db>,
): Promise<ExecutionResult> {
  const databaseSchema = databaseRole.replace(/^hub_/, "");
  const scope = openRequestScope({
    client,
    databaseRole,
    databaseSchema,
    caller,
    clock,
    entities,
    correlationId,
    idempotency: idempotency ?? null,
    onAuditHeads,
  });
  try {
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? {},
      contextValue: scope,
    });
    // What must be known of this request is recorded before its answer leaves.
    await scope.guard.flush((work) => scope.session.transact(work));
    return result;
  } finally {
    await scope.session.release();
  }
}

function masked(
  result: ExecutionResult,
  correlationId: string,
  onFault: OpenSubgraphOptions["onFault"],
): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map((error) => {
    const { formatted, masked: hidden } = outwardError(error.toJSON(), error, correlationId);
    if (hidden) onFault(error.originalError ?? error, correlationId);
    return new GraphQLError(formatted.message, {
      path: error.path ?? null,
      extensions: formatted.extensions ?? null,
    });
  });
  return { ...result, errors };
}
