import { registerEnumType } from "type-graphql";

/** The procedures of the official register of contracts (DECP), with our names. */
export enum ProcurementProcedure {
  ADAPTED = "ADAPTED",
  OPEN = "OPEN",
  RESTRICTED = "RESTRICTED",
  NEGOTIATED = "NEGOTIATED",
  COMPETITIVE_DIALOGUE = "COMPETITIVE_DIALOGUE",
  WITHOUT_PRIOR_PUBLICATION = "WITHOUT_PRIOR_PUBLICATION",
}

registerEnumType(ProcurementProcedure, {
  name: "ProcurementProcedure",
  description: "How a contract is awarded (procédure de passation); French names as in DECP 2.0.3.",
  valuesConfig: {
    ADAPTED: { description: "Procédure adaptée (MAPA)." },
    OPEN: { description: "Appel d'offres ouvert." },
    RESTRICTED: { description: "Appel d'offres restreint." },
    NEGOTIATED: { description: "Procédure avec négociation." },
    COMPETITIVE_DIALOGUE: { description: "Dialogue compétitif." },
    WITHOUT_PRIOR_PUBLICATION: {
      description: "Marché passé sans publicité ni mise en concurrence préalable.",
    },
  },
});
