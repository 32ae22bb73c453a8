import { sqltag as sql } from "@prisma/client/runtime/client";
import type { CallerScope } from "../../../shared/access/caller";
import type { Db } from "../context";

export interface ApiKeyRow {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly CallerScope[];
  readonly roles: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface NewApiKey extends Omit<ApiKeyRow, "lastUsedAt" | "revokedAt"> {
  readonly digest: string;
}

/** Everything but the digest, which no request may read. */
const columns = {
  id: true,
  organisation: true,
  name: true,
  prefix: true,
  scopes: true,
  roles: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

export function apiKeysById(db: Db, ids: readonly string[]): Promise<readonly ApiKeyRow[]> {
  return db.apiKey.findMany({ where: { id: { in: [...ids] } }, select: columns });
}

/** Waits for its turn among those who change the keys of the same organisation. */
export async function lockKeysOf(db: Db, organisation: string): Promise<void> {
  await db.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`api keys ${organisation}`}))::text`);
}

export function liveKeyCount(db: Db, organisation: string, now: Date): Promise<number> {
  return db.apiKey.count({ where: { organisation, revokedAt: null, expiresAt: { gt: now } } });
}

export async function insertApiKey(db: Db, { scopes, roles, ...key }: NewApiKey): Promise<ApiKeyRow> {
  return db.apiKey.create({ data: { ...key, scopes: [...scopes], roles: [...roles] }, select: columns });
}

export function changeApiKey(
  db: Db,
  id: string,
  change: Partial<Pick<ApiKeyRow, "expiresAt" | "revokedAt">>,
): Promise<ApiKeyRow> {
  return db.apiKey.update({ where: { id }, data: change, select: columns });
}

/** What the digest of a key tells of it. */
export interface PresentedKeyRow {
  readonly id: string;
  readonly organisation: string;
  readonly scopes: readonly CallerScope[];
  readonly roles: readonly string[];
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/** The key of a digest, whoever asks, and marks a live one as used; null for an unknown digest. */
export async function useKey(db: Db, digest: string, now: Date): Promise<PresentedKeyRow | null> {
  const rows = await db.$queryRaw<readonly PresentedKeyRow[]>(
    sql`SELECT * FROM organisations.use_key(${digest}, ${now}::timestamptz)`,
  );
  return rows[0] ?? null;
}
