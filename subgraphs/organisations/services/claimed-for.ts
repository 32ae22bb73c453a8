import type { IdempotencyClaim } from "../../../shared/commands/command";
import { digestOfSubject } from "../../../shared/access/subject-digest";
import type { Scope } from "../context";
import { claimKey, forgetOldClaims } from "../repositories/key-claim.repository";

/** Whether a retry key is the caller's for this very request: claimed now, or by the same request before. */
export async function claimedFor(
  { session, caller }: Scope,
  { key, digest }: IdempotencyClaim,
): Promise<boolean> {
  const claim = {
    ...{ organisation: caller.organisation ?? "", subject: digestOfSubject(caller.subject ?? "") },
    ...{ key, digest },
  };
  const first = await session.transact(async (db) => {
    await forgetOldClaims(db, claim.organisation);
    return claimKey(db, claim);
  });
  return first === digest;
}
