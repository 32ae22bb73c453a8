import { registerEnumType } from "type-graphql";

export enum SpaserIndicator {
  SOCIAL = "SOCIAL",
  ENVIRONMENTAL = "ENVIRONMENTAL",
  RESERVED = "RESERVED",
  INNOVATIVE = "INNOVATIVE",
  SMALL_ENTERPRISE = "SMALL_ENTERPRISE",
}

registerEnumType(SpaserIndicator, {
  name: "SpaserIndicator",
  description: "What a scheme for responsible purchasing counts (indicateur de SPASER, L2111-3).",
  valuesConfig: {
    SOCIAL: { description: "Contracts with a social consideration (considération sociale)." },
    ENVIRONMENTAL: {
      description: "Contracts with an environmental consideration (considération environnementale).",
    },
    RESERVED: { description: "Contracts reserved to inclusive structures (marchés réservés)." },
    INNOVATIVE: { description: "Contracts that buy an innovation (achats innovants)." },
    SMALL_ENTERPRISE: {
      description:
        "Contracts awarded to a micro, small or medium enterprise (PME), the lead one for a consortium.",
    },
  },
});

export enum SpaserMeasure {
  NUMBER = "NUMBER",
  VALUE = "VALUE",
}

registerEnumType(SpaserMeasure, {
  name: "SpaserMeasure",
  description: "How contracts weigh in a share (mesure).",
  valuesConfig: {
    NUMBER: { description: "Each contract once (en nombre)." },
    VALUE: { description: "Each contract by its value excluding VAT (en valeur)." },
  },
});
