import type { AccessRules, ActionRule } from "../../../shared/access/access-rules";

export const foodAccess: AccessRules = {
  reads: {
    Query: { ROW: "foodSpend(id)" },
    Buyer: { ROW: "foodSpend(first after filter orderBy) foodShares(year)" },
    Territory: { ROW: "foodShares(year)" },
    Commitment: { REFERENCE: "id metric targetPercent dueOn territory", ROW: "progress(on)" },
    CommitmentProgress: {
      ROW: "measuredOn measuredYear measuredPercent targetPercent missingValue dueOn outcome explanation",
    },
    FoodSpend: {
      ROW: "id firstDay lastDay description family characteristics local visibility version value foodClass buyer supplier contract",
    },
    FoodShares: {
      ROW: "year lineCount totalValue byClass organicShare qualityShare meatAndFishQualityShare fairTradeShare localShare localUndeclaredValue targets",
    },
    FoodClassShare: { ROW: "foodClass value share fairTradeValue" },
    FoodTargetProgress: {
      ROW: "measure measuredPercent outcome explanation missingValue",
      REFERENCE: "source targetPercent",
    },
    ChangeFoodSpendPayload: { ROW: "foodSpend" },
    RecordFoodSpendPayload: { ROW: "foodSpend" },
    RemoveFoodSpendPayload: { ROW: "foodSpend" },
  },
  mutations: {
    recordFoodSpend: ownFoodSpend("Saisir des achats alimentaires"),
    changeFoodSpend: ownFoodSpend("Corriger un achat alimentaire"),
    removeFoodSpend: ownFoodSpend("Retirer un achat alimentaire saisi par erreur"),
  },
  references: { Commitment: "REFERENCE" },
};

function ownFoodSpend(title: string): ActionRule {
  return {
    title,
    roles: ["BUYER", "SPECIFIER", "ADMINISTRATOR"],
    on: "les achats de sa propre organisation",
  };
}
