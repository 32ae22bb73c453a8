import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Db } from "../context";

export interface KeyClaim {
  readonly organisation: string;
  /** Digest of who claims. */
  readonly subject: string;
  readonly key: string;
  /** Digest of what it is claimed for. */
  readonly digest: string;
}

interface ClaimRow {
  readonly request_digest: string;
}

/** Claims a key unless it is; the digest of what it was first claimed for. Whoever claims the same one meanwhile waits. */
export async function claimKey(db: Db, { organisation, subject, key, digest }: KeyClaim): Promise<string> {
  const claimed = await db.$queryRaw<readonly ClaimRow[]>(sql`
    INSERT INTO organisations.idempotency_claim (organisation, subject, key, request_digest)
    VALUES (${organisation}, ${subject}, ${key}, ${digest}) ON CONFLICT DO NOTHING RETURNING request_digest`);
  // A statement of its own: it sees what another transaction has just committed.
  const rows =
    claimed.length > 0
      ? claimed
      : await db.$queryRaw<readonly ClaimRow[]>(sql`
          SELECT request_digest FROM organisations.idempotency_claim
          WHERE organisation = ${organisation} AND subject = ${subject} AND key = ${key}`);
  return rows[0]?.request_digest ?? "";
}

/** Row security lets go those of more than thirty days, and no other. */
export async function forgetOldClaims(db: Db, organisation: string): Promise<void> {
  await db.$executeRaw(sql`
    DELETE FROM organisations.idempotency_claim
    WHERE organisation = ${organisation} AND created_at < now() - interval '30 days'`);
}
