/** How insertion enters a contract (stratégie de la clause), each with what it means. */
export const clauseStrategies = {
  PERFORMANCE_CONDITION: "A condition of performance of the contract (clause sociale d'exécution).",
  AWARD_CRITERION: "A criterion when choosing the tender (critère social d'attribution).",
  RESERVED: "The lot is reserved to inclusive structures (marché réservé).",
  CONTRACT_OBJECT: "Insertion is what the contract buys (insertion objet du marché).",
} as const;

export type ClauseStrategy = keyof typeof clauseStrategies;
