import type { Day } from "../../../shared/kernel/day";

/** A text that allows buyers to consult the market before a procurement, and the days on which it is in force. */
export interface ConsultationLaw {
  /** As it is quoted, in French. */
  readonly citation: string;
  readonly validFrom: Day;
  /** Last day in force; null while it is. */
  readonly validTo: Day | null;
}

/** Sourçage. @source Légifrance: décret n° 2016-360, art. 4 (repealed 2019-04-01); code de la commande publique, art. R2111-1. */
export const consultationLaws: readonly ConsultationLaw[] = [
  {
    citation: "Décret n° 2016-360 du 25 mars 2016 relatif aux marchés publics, article 4",
    validFrom: "2016-04-01",
    validTo: "2019-03-31",
  },
  { citation: "Code de la commande publique, article R2111-1", validFrom: "2019-04-01", validTo: null },
];
