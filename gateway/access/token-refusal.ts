import { errorCodeOf } from "../../shared/kernel/error-code";

/** Why a token was refused, for the log: a code of the verifier, never its words, which may quote the token. */
export function refusalReason(error: unknown): string {
  const code = errorCodeOf(error);
  const claim =
    typeof error === "object" && error !== null && "claim" in error && typeof error.claim === "string"
      ? error.claim
      : "";
  return code === null
    ? "UNREADABLE"
    : `${code.replace(/^ERR_/, "")}${/^\w{1,20}$/.test(claim) ? ` ${claim}` : ""}`;
}
