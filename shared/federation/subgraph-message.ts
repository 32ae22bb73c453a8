import { z } from "zod";
import { idempotencyKeyPattern, type IdempotencyClaim } from "../commands/command";
import { CodedError } from "../graphql/coded-error";

/** What is asked of a subgraph, as its body carries it. The signature of the call covers all of it. */
export interface SubgraphMessage {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  readonly idempotency?: IdempotencyClaim | undefined;
}

const message = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z
    .object({
      idempotency: z
        .object({ key: z.string().regex(idempotencyKeyPattern), digest: z.string().regex(/^[0-9a-f]{64}$/) })
        .optional(),
    })
    .nullish(),
});

/** Writes the body of a call; the retry key travels in `extensions`, which the GraphQL-over-HTTP draft leaves to us. */
export function writeSubgraphMessage({
  query,
  variables,
  operationName,
  idempotency,
}: SubgraphMessage): string {
  const extensions = idempotency === undefined ? undefined : { idempotency };
  return JSON.stringify({ query, variables, operationName, extensions });
}

/** Reads a body already parsed from JSON. Throws BAD_REQUEST. */
export function readSubgraphMessage(body: unknown): SubgraphMessage {
  const result = message.safeParse(body);
  if (!result.success) throw new CodedError("BAD_REQUEST");
  const { query, variables, operationName, extensions } = result.data;
  return {
    query,
    variables: variables ?? undefined,
    operationName: operationName ?? undefined,
    idempotency: extensions?.idempotency,
  };
}
