import { CodedError } from "../../shared/graphql/coded-error";
import type { RefusedParty } from "./refused-party";

/**
 * A credential that proves nothing, or no longer. The reason is for the log alone: whoever presents a wrong credential
 * learns neither whether it existed nor what is wrong with it.
 */
export class CredentialRefusal extends CodedError {
  /**
   * @param reason In UPPER_CASE: never a part of the credential.
   * @param party Whose credential it is, for a genuine one; null where that is not known.
   */
  constructor(
    readonly reason: string,
    readonly party: RefusedParty | null = null,
  ) {
    super("UNAUTHENTICATED", "Le jeton ou la clé présentés ne sont pas reconnus, ou ne le sont plus.");
  }
}
