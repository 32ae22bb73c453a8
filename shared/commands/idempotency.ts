import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import { CodedError } from "../graphql/coded-error";
import { Refusal } from "../graphql/user-error.type";
import type { RawClient } from "../runtime/session";
import type { Command, IdempotencyClaim } from "./command";
import { fromStored, toStored } from "./stored-value";

/** Where a subgraph keeps its keys, and for whom. */
export interface KeyScope {
  /** PostgreSQL schema that holds `idempotency_key`. */
  readonly databaseSchema: string;
  readonly organisation: string;
}

type Outcome = { readonly value: unknown } | { readonly failure: Refusal["failure"]; readonly type: string };

interface KeyRow {
  readonly request_digest: string;
  readonly outcome: string | null;
}

/**
 * Runs a change once for its key, in the transaction of the change. A retry answers what the first one did,
 * a refusal included; one that arrives meanwhile waits for the first to end. Another request under the same
 * key is refused with CONFLICT.
 */
export async function once<T>(
  db: RawClient,
  scope: KeyScope,
  command: Command & { readonly idempotency: IdempotencyClaim },
  work: () => Promise<T>,
): Promise<T> {
  const earlier = await claimKey(db, scope, command);
  if (earlier !== null) return replay(earlier) as T;
  const value = await work();
  await recordOutcome(db, scope, command, { value });
  return value;
}

/** Remembers a refusal under its key, after its transaction was undone. */
export async function rememberRefusal(
  db: RawClient,
  scope: KeyScope,
  command: Command & { readonly idempotency: IdempotencyClaim },
  { failure }: Refusal,
): Promise<void> {
  if ((await claimKey(db, scope, command)) === null) {
    await recordOutcome(db, scope, command, { failure, type: failure.constructor.name });
  }
}

/** Null when the key is now ours; otherwise what was done under it. */
async function claimKey(
  db: RawClient,
  { databaseSchema, organisation }: KeyScope,
  { action, place, idempotency: { key, digest } }: Command & { readonly idempotency: IdempotencyClaim },
): Promise<Outcome | null> {
  const table = raw(`${databaseSchema}.idempotency_key`);
  const others = await db.$queryRaw<readonly unknown[]>(sql`
    SELECT 1 FROM ${table} WHERE organisation = ${organisation} AND key = ${key} AND request_digest <> ${digest} LIMIT 1`);
  if (others.length > 0) throw keyReused();
  const claimed = await db.$queryRaw<readonly unknown[]>(sql`
    INSERT INTO ${table} (organisation, key, place, action, request_digest)
    VALUES (${organisation}, ${key}, ${place}, ${action}, ${digest}) ON CONFLICT DO NOTHING RETURNING 1 AS claimed`);
  if (claimed.length > 0) return null;
  const [row] = await db.$queryRaw<readonly KeyRow[]>(sql`
    SELECT request_digest, outcome FROM ${table}
    WHERE organisation = ${organisation} AND key = ${key} AND place = ${place}`);
  if (row?.outcome == null || row.request_digest !== digest) throw keyReused();
  return fromStored(row.outcome) as Outcome;
}

async function recordOutcome(
  db: RawClient,
  { databaseSchema, organisation }: KeyScope,
  { place, idempotency }: Command & { readonly idempotency: IdempotencyClaim },
  outcome: Outcome,
): Promise<void> {
  await db.$queryRaw(sql`
    UPDATE ${raw(`${databaseSchema}.idempotency_key`)} SET outcome = ${toStored(outcome)}
    WHERE organisation = ${organisation} AND key = ${idempotency.key} AND place = ${place}`);
}

function replay(outcome: Outcome): unknown {
  if ("failure" in outcome) throw Refusal.restored(outcome.type, outcome.failure);
  return outcome.value;
}

function keyReused(): CodedError {
  return new CodedError(
    "CONFLICT",
    "Cette clé d'idempotence a déjà servi pour une autre demande : prenez-en une neuve.",
    {
      argument: "Idempotency-Key",
    },
  );
}
