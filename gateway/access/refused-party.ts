import type { Caller } from "../../shared/access/caller";

/** Who was refused something, when that is known: what the audit trail of its organisation is told. */
export interface RefusedParty extends Pick<Caller, "kind" | "subject"> {
  /** SIREN. */
  readonly organisation: string;
  /** Identifier of the API key, for a program. */
  readonly entity: string | null;
}
