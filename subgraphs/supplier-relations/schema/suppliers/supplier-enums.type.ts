import { registerEnumType } from "type-graphql";

export enum SupplierSize {
  MICRO = "MICRO",
  SMALL = "SMALL",
  MEDIUM = "MEDIUM",
  INTERMEDIATE = "INTERMEDIATE",
  LARGE = "LARGE",
  UNDECLARED = "UNDECLARED",
}

registerEnumType(SupplierSize, {
  name: "SupplierSize",
  description: "Size of an enterprise (taille), by the thresholds of décret 2008-1354.",
  valuesConfig: {
    MICRO: { description: "Fewer than 10 people (microentreprise)." },
    SMALL: { description: "Fewer than 50 people (petite entreprise)." },
    MEDIUM: { description: "Fewer than 250 people (moyenne entreprise)." },
    INTERMEDIATE: { description: "Fewer than 5,000 people (entreprise de taille intermédiaire, ETI)." },
    LARGE: { description: "5,000 people or more (grande entreprise)." },
    UNDECLARED: { description: "Not declared: nothing can be said." },
  },
});

export enum SocialEconomy {
  YES = "YES",
  NO = "NO",
  UNDECLARED = "UNDECLARED",
}

registerEnumType(SocialEconomy, {
  name: "SocialEconomy",
  description:
    "Whether an enterprise belongs to the social and solidarity economy (économie sociale et solidaire, ESS).",
  valuesConfig: {
    YES: { description: "It declared that it does." },
    NO: { description: "It declared that it does not." },
    UNDECLARED: { description: "Not declared, which is never a no." },
  },
});

export enum InclusiveStructureKind {
  EI = "EI",
  ETTI = "ETTI",
  AI = "AI",
  ACI = "ACI",
  EITI = "EITI",
  GEIQ = "GEIQ",
  EA = "EA",
  EATT = "EATT",
  ESAT = "ESAT",
}

registerEnumType(InclusiveStructureKind, {
  name: "InclusiveStructureKind",
  description: "Kind of a structure whose purpose is to employ people far from work or with a disability.",
  valuesConfig: {
    EI: { description: "Entreprise d'insertion." },
    ETTI: { description: "Entreprise de travail temporaire d'insertion." },
    AI: { description: "Association intermédiaire." },
    ACI: { description: "Atelier et chantier d'insertion." },
    EITI: { description: "Entreprise d'insertion par le travail indépendant." },
    GEIQ: { description: "Groupement d'employeurs pour l'insertion et la qualification." },
    EA: { description: "Entreprise adaptée." },
    EATT: { description: "Entreprise adaptée de travail temporaire." },
    ESAT: { description: "Établissement et service d'accompagnement par le travail." },
  },
});

export enum SupplierRegistrationState {
  PENDING = "PENDING",
  VERIFIED = "VERIFIED",
  REFUSED = "REFUSED",
}

registerEnumType(SupplierRegistrationState, {
  name: "SupplierRegistrationState",
  description: "Where the entry of a supplier in the directory stands (référencement).",
  valuesConfig: {
    PENDING: { description: "Asked for, not yet verified." },
    VERIFIED: { description: "Verified." },
    REFUSED: { description: "Refused: seen by the supplier alone." },
  },
});
