import type { ExecutionResult } from "graphql";
import { z } from "zod";
import { callerScopes, gatewayCaller } from "../../shared/access/caller";
import { organisationKinds } from "../../shared/access/roles";
import { CodedError } from "../../shared/graphql/coded-error";
import { subgraphOperation, type SubgraphOperation } from "../transport/subgraph-operation";
import type { Transport } from "../transport/transport";
import { BriefMemory } from "./brief-memory";

const keyHolder = z.object({
  id: z.string(),
  organisation: z.string(),
  roles: z.array(z.string()),
  scopes: z.array(z.enum(callerScopes)),
  pools: z.array(z.string()),
  status: z.enum(["ACTIVE", "EXPIRED", "REVOKED"]),
});

const organisationAccess = z.object({ kind: z.enum(organisationKinds), pools: z.array(z.string()) });

export type KeyHolder = Readonly<z.output<typeof keyHolder>>;
export type OrganisationAccess = Readonly<z.output<typeof organisationAccess>>;

/** What the gateway knows of organisations. Rejects with IDENTITY_UNAVAILABLE when nobody can tell. */
export interface OrganisationDirectory {
  /** Whom a key stands for, by its digest; null for an unknown one. */
  holderOfKey(digest: string, correlationId: string): Promise<KeyHolder | null>;
  /** What an organisation gives access to; null for an unknown one. */
  accessOf(siren: string, correlationId: string): Promise<OrganisationAccess | null>;
}

export interface OrganisationDirectoryOptions {
  readonly transport: Transport;
  /** Milliseconds that only go forward. */
  readonly elapsedMs?: () => number;
}

/** A revoked key must be dead everywhere within five seconds: this, and the time of an answer on its way. */
const rememberedMs = 3000;
const memory = { lifetimeMs: rememberedMs, capacity: 10_000 };

const keyQuery = subgraphOperation(
  "query KeyHolder($digest: String!) { answer: keyHolder(digest: $digest) { id organisation roles scopes pools status } }",
);
const accessQuery = subgraphOperation(
  "query OrganisationAccess($siren: Siren!) { answer: organisationAccess(siren: $siren) { kind pools } }",
);

/** Asks the subgraph that owns organisations, and remembers its answers for three seconds. */
export function organisationDirectory(options: OrganisationDirectoryOptions): OrganisationDirectory {
  const { transport, elapsedMs = () => performance.now() } = options;
  const holders = new BriefMemory<KeyHolder | null>(memory);
  const accesses = new BriefMemory<OrganisationAccess | null>(memory);
  const ask = async (
    operation: SubgraphOperation,
    variables: Readonly<Record<string, string>>,
    correlationId: string,
  ) =>
    transport.execute({
      subgraph: "organisations",
      operation,
      variables,
      caller: gatewayCaller,
      correlationId,
    });
  return {
    holderOfKey: (digest, correlationId) =>
      holders.get(digest, elapsedMs(), () => answerOf(ask(keyQuery, { digest }, correlationId), keyHolder)),
    accessOf: (siren, correlationId) =>
      accesses.get(siren, elapsedMs(), () =>
        answerOf(ask(accessQuery, { siren }, correlationId), organisationAccess),
      ),
  };
}

/** An error is not an answer: who cannot be looked up is not unknown. */
async function answerOf<Answer>(
  asked: Promise<ExecutionResult>,
  shape: z.ZodType<Answer>,
): Promise<Answer | null> {
  const result = await asked.catch(() => null);
  const parsed = shape.nullable().safeParse(result?.data?.["answer"]);
  if (result?.errors !== undefined || !parsed.success) throw new CodedError("IDENTITY_UNAVAILABLE");
  return parsed.data;
}
