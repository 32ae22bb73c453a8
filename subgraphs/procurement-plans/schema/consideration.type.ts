import { registerEnumType } from "type-graphql";

export enum Consideration {
  SOCIAL = "SOCIAL",
  ENVIRONMENTAL = "ENVIRONMENTAL",
  FAIR_TRADE = "FAIR_TRADE",
  ORGANIC = "ORGANIC",
  LOCAL_KNOW_HOW = "LOCAL_KNOW_HOW",
  INNOVATION = "INNOVATION",
}

registerEnumType(Consideration, {
  name: "Consideration",
  description: "What a purchase takes into account beside price (considération).",
  valuesConfig: {
    SOCIAL: { description: "Insertion, employment, working conditions (considération sociale)." },
    ENVIRONMENTAL: { description: "The environment (considération environnementale)." },
    FAIR_TRADE: { description: "Fair trade (commerce équitable)." },
    ORGANIC: { description: "Organic farming (agriculture biologique)." },
    LOCAL_KNOW_HOW: {
      description: "Supply chains and know-how of the territory (filières et savoir-faire).",
    },
    INNOVATION: { description: "Innovation (achat innovant)." },
  },
});
