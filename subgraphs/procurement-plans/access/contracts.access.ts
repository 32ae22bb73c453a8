import type { AccessRules } from "../../../shared/access/access-rules";

export const contractsAccess: AccessRules = {
  reads: {
    Query: { ROW: "contract(id) contracts(first after filter orderBy)" },
    Buyer: { ROW: "fulfilmentByYear" },
    PlannedProcurement: { ROW: "contracts fulfilment fulfilmentStatus" },
    ProcurementPlan: { ROW: "fulfilment" },
    Lot: { ROW: "contract" },
    Contract: {
      ROW: "id title description cpvCode notifiedOn durationMonths considerations absentConsiderations reserved innovative smallEnterprise nature procedure visibility version buyer suppliers value plannedProcurement lot amendments(first after) currentValue currentEndOn minorModification",
    },
    MinorModification: { ROW: "outcome reason ceiling", REFERENCE: "legalBasis" },
    Fulfilment: {
      ROW: "lineCount lotCount awardedLotCount contractCount plannedValue awardedValue currentValue difference byStatus",
    },
    FulfilmentPart: { ROW: "status lineCount plannedValue" },
    YearFulfilment: { ROW: "year fulfilment" },
    ContractAmendment: { ROW: "number signedOn valueChange durationChangeMonths object reason" },
    Supplier: { REFERENCE: "siret", ROW: "contracts(first after filter orderBy)" },
    RecordContractPayload: { ROW: "contract" },
    CorrectContractPayload: { ROW: "contract" },
    AmendContractPayload: { ROW: "contract" },
    DeclareEssentialDataPublicationPayload: { ROW: "contract" },
  },
  mutations: {
    recordContract: {
      title: "Enregistrer un marché notifié",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les marchés de sa propre organisation",
    },
    correctContract: {
      title: "Corriger la saisie d'un marché sans avenant",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les marchés de sa propre organisation",
    },
    amendContract: {
      title: "Enregistrer un avenant",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les marchés de sa propre organisation",
    },
    declareEssentialDataPublication: {
      title: "Déclarer la publication des données essentielles d'un marché",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les marchés de sa propre organisation",
    },
  },
  references: { Contract: "ROW", Supplier: "REFERENCE" },
};
