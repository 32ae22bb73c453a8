import { errors, type JWTPayload } from "jose";
import { errorCodeOf } from "../../shared/kernel/error-code";

/**
 * A token that is not good here and now. The claims are those of a genuine one, whose signature was right: they tell
 * whose trail keeps the refusal.
 */
export class TokenRefusal extends Error {
  override readonly name = "TokenRefusal";

  constructor(
    /** For the log, in UPPER_CASE. */
    readonly reason: string,
    readonly genuineClaims: JWTPayload | null = null,
  ) {
    super(reason);
  }
}

/** What the verifier threw, as a refusal: it gives the claims away once it has checked the signature, not before. */
export function tokenRefusal(error: unknown): TokenRefusal {
  if (error instanceof TokenRefusal) return error;
  const isGenuine = error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired;
  return new TokenRefusal(refusalReason(error), isGenuine ? error.payload : null);
}

/** Why a token was refused, for the log: a code of the verifier, never its words, which may quote the token. */
function refusalReason(error: unknown): string {
  const code = errorCodeOf(error);
  const claim =
    typeof error === "object" && error !== null && "claim" in error && typeof error.claim === "string"
      ? error.claim
      : "";
  return code === null
    ? "UNREADABLE"
    : `${code.replace(/^ERR_/, "")}${/^\w{1,20}$/.test(claim) ? ` ${claim}` : ""}`;
}
