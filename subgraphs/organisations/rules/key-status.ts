export type KeyStatus = "ACTIVE" | "EXPIRED" | "REVOKED";

interface KeyLife {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** What a key is worth at an instant. */
export function keyStatus({ expiresAt, revokedAt }: KeyLife, now: Date): KeyStatus {
  if (revokedAt !== null && revokedAt <= now) return "REVOKED";
  return expiresAt <= now ? "EXPIRED" : "ACTIVE";
}
