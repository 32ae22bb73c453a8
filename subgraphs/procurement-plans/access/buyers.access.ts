import type { AccessRules } from "../../../shared/access/access-rules";

export const buyersAccess: AccessRules = {
  reads: {
    Query: { ROW: "buyer(siret) buyers(first after filter orderBy)" },
    Buyer: {
      ROW: "siret name kind territory plans(first after filter orderBy) plannedProcurements(first after filter orderBy) contracts(first after filter orderBy)",
    },
  },
  mutations: {},
  references: { Buyer: "ROW" },
};
