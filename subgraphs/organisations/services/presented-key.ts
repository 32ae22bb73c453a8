import type { Scope } from "../context";
import { useKey, type PresentedKeyRow } from "../repositories/api-key.repository";

/** The key of a digest, marked as used in a transaction of its own: a rush of requests waits for its row a moment only. */
export function presentedKey({ session, now }: Scope, digest: string): Promise<PresentedKeyRow | null> {
  return session.transact((db) => useKey(db, digest, now));
}
