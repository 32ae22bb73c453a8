import type { AccessRules } from "../../../shared/access/access-rules";

export const spaserAccess: AccessRules = {
  reads: {
    Query: { ROW: "spaserScheme(id) spaserSchemes(first after filter)" },
    Buyer: { ROW: "spaserIndicators(from until)" },
    SpaserScheme: {
      ROW: "id name validFrom validUntil visibility version leadSiren members(first after) targets indicators(from until) progress(from until)",
      REFERENCE: "legalBasis",
    },
    SpaserSchemeMember: { ROW: "siren addedOn" },
    SpaserTarget: { ROW: "indicator measure share" },
    SpaserTargetProgress: { ROW: "target outcome" },
    SpaserIndicators: { ROW: "from until contractCount contractValue figures" },
    SpaserFigure: {
      ROW: "indicator yes no undeclared shareByNumber shareByValue coverageByNumber coverageByValue contracts(answer first after)",
    },
    SpaserPart: { ROW: "contractCount value" },
    CreateSpaserSchemePayload: { ROW: "spaserScheme" },
    AddSpaserSchemeMemberPayload: { ROW: "spaserScheme" },
    RemoveSpaserSchemeMemberPayload: { ROW: "spaserScheme" },
    SetSpaserTargetPayload: { ROW: "spaserScheme" },
  },
  mutations: {
    createSpaserScheme: {
      title: "Créer un schéma d'achats responsables (SPASER)",
      roles: ["BUYER", "COORDINATOR", "ADMINISTRATOR"],
      on: "les schémas que pilote sa propre organisation",
    },
    addSpaserSchemeMember: {
      title: "Ajouter un membre à un schéma d'achats responsables",
      roles: ["BUYER", "COORDINATOR", "ADMINISTRATOR"],
      on: "les schémas que pilote sa propre organisation",
    },
    removeSpaserSchemeMember: {
      title: "Retirer un membre d'un schéma d'achats responsables",
      roles: ["BUYER", "COORDINATOR", "ADMINISTRATOR"],
      on: "les schémas que pilote sa propre organisation",
    },
    setSpaserTarget: {
      title: "Fixer une cible d'un schéma d'achats responsables",
      roles: ["BUYER", "COORDINATOR", "ADMINISTRATOR"],
      on: "les schémas que pilote sa propre organisation",
    },
  },
  references: { SpaserScheme: "ROW" },
};
