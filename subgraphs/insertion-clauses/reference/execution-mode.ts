/** Ways of carrying out a clause (modalités de mise en œuvre), each with what it means. */
export const executionModes = {
  DIRECT_HIRE: "Hired by the contractor itself (embauche directe).",
  TEMP_ETTI: "Temporary work through an inclusive agency (entreprise de travail temporaire d'insertion).",
  TEMP_ETT: "Temporary work through an ordinary agency (entreprise de travail temporaire).",
  TEMP_EATT: "Temporary work through an adapted agency (entreprise adaptée de travail temporaire).",
  SECONDMENT_AI: "Staff lent by an intermediary association (association intermédiaire).",
  SECONDMENT_GEIQ: "Staff lent by a GEIQ (groupement d'employeurs pour l'insertion et la qualification).",
  SUBCONTRACT_EI: "Subcontracted to an integration company (entreprise d'insertion).",
  SUBCONTRACT_ACI: "Subcontracted to an integration workshop (atelier et chantier d'insertion).",
  SUBCONTRACT_EA: "Subcontracted to an adapted company (entreprise adaptée).",
  SUBCONTRACT_ESAT: "Subcontracted to an ESAT (établissement ou service d'accompagnement par le travail).",
  COCONTRACT_INCLUSIVE: "An inclusive structure is one of the contractors (cotraitance).",
  APPRENTICESHIP: "Apprenticeship or vocational contract (alternance).",
} as const;

export type ExecutionMode = keyof typeof executionModes;
