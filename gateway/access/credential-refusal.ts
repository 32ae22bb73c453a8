import { CodedError } from "../../shared/graphql/coded-error";

/**
 * A credential that proves nothing. The reason is for the log alone: whoever presents a wrong credential learns
 * neither whether it existed nor what is wrong with it.
 */
export class CredentialRefusal extends CodedError {
  /** @param reason In UPPER_CASE: never a part of the credential. */
  constructor(readonly reason: string) {
    super("UNAUTHENTICATED", "Le jeton ou la clé présentés ne sont pas reconnus, ou ne le sont plus.");
  }
}
