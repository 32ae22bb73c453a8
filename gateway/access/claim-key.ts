import { gatewayCaller, type Caller } from "../../shared/access/caller";
import type { IdempotencyClaim } from "../../shared/commands/command";
import { CodedError } from "../../shared/graphql/coded-error";
import { subgraphOperation } from "../transport/subgraph-operation";
import type { Transport } from "../transport/transport";
import { isExecutable, type AskedOperation } from "./executable-operation";

/** A change that came with a retry key. */
export interface KeyedChange extends Omit<AskedOperation, "operationName" | "variables"> {
  readonly request: Pick<AskedOperation, "operationName" | "variables">;
  readonly caller: Caller;
  readonly idempotency: IdempotencyClaim;
  readonly correlationId: string;
}

/**
 * Claims the key of a change before any subgraph hears of it: each of them only knows the keys of its own changes.
 * Rejects with CONFLICT for a key that its caller first sent with another request, SUBGRAPH_UNAVAILABLE or TIMEOUT
 * when nobody can tell.
 */
export type ClaimKey = (change: KeyedChange) => Promise<void>;

const mutation = subgraphOperation(
  "mutation ClaimKey($key: String!, $digest: String!) { isOwn: claimIdempotencyKey(key: $key, digest: $digest) }",
);

export function claimKeyThrough(transport: Transport): ClaimKey {
  return async (change) => {
    // What will not be executed may be corrected and sent again under its key.
    if (!isExecutable({ ...change, ...change.request })) return;
    const { caller, idempotency, correlationId } = change;
    const { organisation, subject } = caller;
    const { key, digest } = idempotency;
    const { data } = await transport.execute({
      subgraph: "organisations",
      operation: mutation,
      variables: { key, digest },
      caller: { ...gatewayCaller, organisation, subject },
      correlationId,
    });
    const isOwn: unknown = data?.["isOwn"];
    if (isOwn === true) return;
    if (isOwn !== false) throw new CodedError("SUBGRAPH_UNAVAILABLE");
    throw new CodedError(
      "CONFLICT",
      "Cette clé d’idempotence a déjà servi pour une autre demande : prenez-en une neuve.",
      { argument: "Idempotency-Key" },
    );
  };
}
