import type { Siren } from "../../../shared/kernel/siren";
import { isBuying } from "./buying-roles";

export interface NoteReader {
  /** SIREN of the organisation that the caller acts for; null for none. */
  readonly organisation: Siren | null;
  readonly roles: readonly string[];
  /** SIRENs of the intercommunalities to which that organisation belongs today. */
  readonly pools: readonly Siren[];
}

/** Whose a consultation is, and whom it is shared with. */
export interface SharedConsultation {
  readonly organisation: Siren;
  /** The intercommunality that it is pooled with; null for none. */
  readonly pool: Siren | null;
}

/**
 * Who may read what a buyer learnt from a supplier, which may be a business secret of that supplier: the buyer's
 * organisation, and whoever buys in the intercommunality with which it shares the consultation. Never its competitors,
 * even where the consultation is public.
 */
export function readsWhatWasLearnt({ organisation, pool }: SharedConsultation, reader: NoteReader): boolean {
  if (reader.organisation === null) return false;
  if (reader.organisation === organisation) return true;
  return pool !== null && reader.pools.includes(pool) && isBuying(reader.roles);
}
