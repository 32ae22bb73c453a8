import type { AccessRules, ActionRule } from "../../../shared/access/access-rules";

export const domainsAccess: AccessRules = {
  reads: {
    Query: { ROW: "purchasingDomain(id) purchasingDomains(orderBy first after)" },
    PurchasingDomain: {
      ROW: "id name description cpvPrefixes visibility version followingCount withoutStrategyCount strategies strategyOn(day) plannedProcurements(first after filter orderBy)",
    },
    PurchasingStrategy: {
      ROW: "id versionLabel validFrom aims levers visibility version domain validUntil stakeholders plannedProcurements(first after filter orderBy) followingCount outOfDaysCount",
    },
    PlannedProcurement: { ROW: "strategy" },
    OpenPurchasingDomainPayload: { ROW: "purchasingDomain" },
    ChangePurchasingDomainPayload: { ROW: "purchasingDomain" },
    AddPurchasingStrategyPayload: { ROW: "purchasingStrategy" },
    EndPurchasingStrategyPayload: { ROW: "purchasingStrategy" },
    StrategyStakeholder: { ROW: "name kind tradeBody" },
    TradeBody: { REFERENCE: "id" },
  },
  mutations: {
    openPurchasingDomain: ownDomains("Ouvrir un domaine d'achats"),
    changePurchasingDomain: ownDomains("Modifier un domaine d'achats"),
    addPurchasingStrategy: ownDomains("Ajouter une version à la stratégie d'un domaine d'achats"),
    endPurchasingStrategy: ownDomains("Mettre fin à une version de la stratégie d'un domaine d'achats"),
  },
  references: { PurchasingDomain: "ROW", PurchasingStrategy: "ROW", TradeBody: "REFERENCE" },
};

function ownDomains(title: string): ActionRule {
  return {
    title,
    roles: ["BUYER", "COORDINATOR", "ADMINISTRATOR"],
    on: "les domaines de sa propre organisation",
  };
}
