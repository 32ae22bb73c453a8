/**
 * Who plays in the demonstration. Territories are real, with their real SIRENs; the SIRET of a town hall
 * follows the usual numbering and is not checked. Landlord, companies and networks are invented, except for
 * their place in the story: their SIRENs begin with 900, pass the Luhn check and belong to nobody here.
 */
export const agglomeration = { siren: "200089456", siret: "20008945600012", name: "CA Seine-Eure" } as const;

/** The legal person that held the label in 2012 and 2015 (43 communes), merged into today's agglomeration. */
export const predecessor = {
  siren: "200035665",
  siret: "20003566500013",
  name: "Communauté d'agglomération Seine-Eure (CASE)",
} as const;

export const communes = {
  louviers: { code: "27375", siren: "212703755", siret: "21270375500018", name: "Louviers" },
  valDeReuil: { code: "27701", siren: "212707012", siret: "21270701200010", name: "Val-de-Reuil" },
  gaillon: { code: "27275", siren: "212702757", siret: "21270275700015", name: "Gaillon" },
} as const;

export const owners = {
  landlord: { siren: "900100017", siret: "90010001700012", name: "Bailleur social de démonstration" },
  rail: { siren: "900100025", siret: "90010002500015", name: "Opérateur ferroviaire de démonstration" },
  state: { siren: "900100033", siret: "90010003300019", name: "Service de l'État de démonstration" },
} as const;

export const suppliers = {
  heating: { siren: "900200015", siret: "90020001500015", name: "Chauffage Val de Seine" },
  sanitation: { siren: "900200023", siret: "90020002300019", name: "Réseaux et Assainissement de l'Eure" },
  integrationCompany: {
    siren: "900200031",
    siret: "90020003100012",
    name: "Propreté Solidaire (entreprise d'insertion)",
  },
  temporaryWork: {
    siren: "900200049",
    siret: "90020004900014",
    name: "Intérim d'Insertion Seine-Eure (ETTI)",
  },
  bakery: { siren: "900200056", siret: "90020005600019", name: "Fournil des Deux Rivières" },
  farm: { siren: "900200064", siret: "90020006400013", name: "Ferme bio du Plateau" },
  fairTrade: { siren: "900200072", siret: "90020007200016", name: "Comptoir équitable de l'Eure" },
  esat: { siren: "900200080", siret: "90020008000019", name: "Ateliers du Val (ESAT)" },
  printer: { siren: "900200098", siret: "90020009800011", name: "Imprimerie du Pont" },
} as const;

/** Identifiers that cross subgraphs: each is defined by one subgraph and referred to by others. */
export const domains = {
  catering: "domaine-prestations-de-bouche",
  housing: "domaine-travaux-habitat",
  cleaning: "domaine-nettoyage",
  supplies: "domaine-fournitures",
} as const;

/** The renovation of the networks of 178 dwellings, told in April 2018. */
export const renovation = {
  plan: "programmation-bailleur-2016",
  plannedProcurement: "besoin-renovation-178-logements",
  lots: { heating: "lot-1-chauffage", sanitation: "lot-2-assainissement" },
  consultation: "sourcage-renovation-178-logements",
  operation: "operation-178-logements",
  clauses: { heating: "clause-lot-1", sanitation: "clause-lot-2" },
} as const;

/** The catering services of the agglomeration (prestations de bouche). */
export const catering = {
  plan: "programmation-agglomeration-2016",
  plannedProcurement: "besoin-prestations-de-bouche",
  lots: { receptions: "lot-receptions", fairTradeBreaks: "lot-pauses-equitables" },
  consultation: "sourcage-prestations-de-bouche",
} as const;

export const events = {
  yearlyMeeting: "rencontre-acheteurs-fournisseurs-2016",
  workshop: "atelier-services-techniques-2016",
  tradeMeeting: "reunion-federation-batiment-2016",
} as const;

/** The legal persons of partner networks, for which people identify themselves; illustrative SIRENs. */
export const networkOrganisations = {
  ranCoper: { siren: "900300013", name: "RAN COPER" },
} as const;

export const networks = { ranCoper: "ran-coper" } as const;

/** Federations and interprofessions, with which the strategies were built. */
export const tradeBodies = {
  building: "federation-batiment-eure",
  food: "interprofession-alimentaire-eure",
} as const;

export const resolutions = {
  agenda21: "deliberation-agenda-21",
  cateringQuality: "deliberation-prestations-de-bouche",
  food: "deliberation-alimentation-durable",
} as const;

export const awards = { first: "label-tce-2012", renewal: "label-tce-2015" } as const;
