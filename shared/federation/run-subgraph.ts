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
import { documentCheck, type DocumentCheck } from "../graphql/document-check";
import { subgraphDocumentLimits } from "../graphql/document-limits";
import { refuseNullCharacter } from "../graphql/forbidden-characters";
import { outwardError } from "../graphql/mask-error";
import { rootFieldNames } from "../graphql/root-field-names";
import { validationErrors } from "../graphql/validation-errors";
import type { RawClient, TransactionalClient } from "../runtime/session";
import { openRequestScope, type RequestScope } from "./request-scope";
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
  const known: KnownDocuments = { checks: new WeakMap(), valid: new WeakSet() };
  return {
    name,
    schema,
    execute: async (request) => {
      const refusal = refusalOf(request, schema, known);
      const result = refusal.length > 0 ? { errors: refusal } : await executeChecked(request, options);
      return masked(result, request.correlationId, options.onFault);
    },
    ping: () => database.ping(),
    close: () => client.$disconnect(),
  };
}

/** What was found once of each document, which its caller keeps. */
interface KnownDocuments {
  readonly checks: WeakMap<DocumentNode, DocumentCheck>;
  readonly valid: WeakSet<DocumentNode>;
}

function refusalOf(
  { document, operationName, variables = {} }: SubgraphRequest,
  schema: GraphQLSchema,
  { checks, valid }: KnownDocuments,
): readonly GraphQLError[] {
  const check = checks.get(document) ?? documentCheck(document, { schema, limits: subgraphDocumentLimits });
  checks.set(document, check);
  const operation = check(operationName);
  if (operation instanceof CodedError) return [operation];
  const excess = operation.excessOf(operation.costOf(variables));
  if (excess !== null) return [excess];
  const unstorable = refuseNullCharacter(document, variables);
  if (unstorable !== null) return [unstorable];
  if (!valid.has(document)) {
    const errors = validationErrors(schema, document);
    if (errors.length > 0) return errors;
    valid.add(document);
  }
  return [];
}

/** Executes a sound request in a scope of its own; a change that the caller may not even ask for is refused and noted. */
async function executeChecked<Db extends RawClient>(
  request: SubgraphRequest,
  options: RunSubgraphOptions<Db>,
): Promise<ExecutionResult> {
  const { document, operationName, variables } = request;
  const scope = scopeOf(request, options);
  try {
    const refused = refusedChange(request);
    refused?.fields.forEach((name) => {
      const { code } = refused.error;
      scope.guard.note({ action: `Mutation.${name}`, outcome: "REFUSED", code, entity: null });
    });
    const result =
      refused === null
        ? await execute({
            schema: options.schema,
            document,
            operationName: operationName ?? null,
            variableValues: variables ?? {},
            contextValue: scope,
          })
        : { errors: [refused.error] };
    // What must be known of this request is recorded before its answer leaves.
    await scope.guard.flush((work) => scope.session.transact(work));
    return result;
  } finally {
    await scope.session.release();
  }
}

interface RefusedChange {
  readonly error: CodedError;
  readonly fields: readonly string[];
}

function refusedChange({ document, operationName, caller }: SubgraphRequest): RefusedChange | null {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return null;
  const fields = rootFieldNames(document, operation);
  if (caller.kind === "ANONYMOUS") return { error: new CodedError("UNAUTHENTICATED"), fields };
  return mayChange(caller) ? null : { error: new CodedError("FORBIDDEN"), fields };
}

function scopeOf<Db extends RawClient>(
  { document, operationName, caller, correlationId, idempotency, deadlineAt }: SubgraphRequest,
  { client, databaseRole, clock, entities, onAuditHeads = () => undefined }: RunSubgraphOptions<Db>,
): RequestScope<Db> {
  // A change goes on to its end: half of one is worse than one that nobody waits for.
  const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
  return openRequestScope({
    client,
    databaseRole,
    databaseSchema: databaseRole.replace(/^hub_/, ""),
    caller,
    clock,
    entities,
    correlationId,
    idempotency: idempotency ?? null,
    deadlineAt: isQuery ? deadlineAt : undefined,
    onAuditHeads,
  });
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
