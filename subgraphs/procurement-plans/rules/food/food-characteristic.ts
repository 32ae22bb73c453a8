/** What distinguishes a product, as Ma Cantine lists it; NONE stands alone for a product declared to have nothing. */
export const foodCharacteristics = [
  "ORGANIC",
  "LABEL_ROUGE",
  "PROTECTED_DESIGNATION_OF_ORIGIN",
  "PROTECTED_GEOGRAPHICAL_INDICATION",
  "TRADITIONAL_SPECIALITY_GUARANTEED",
  "HIGH_ENVIRONMENTAL_VALUE",
  "SUSTAINABLE_FISHING",
  "OUTERMOST_REGION",
  "FAIR_TRADE",
  "FARMHOUSE",
  "EXTERNALITIES",
  "PERFORMANCE",
  "NONE",
] as const;

export type FoodCharacteristic = (typeof foodCharacteristics)[number];

export type FoodFamily =
  | "MEAT_AND_POULTRY"
  | "CHARCUTERIE"
  | "FISH_AND_SEAFOOD"
  | "FRUIT_AND_VEGETABLES"
  | "DAIRY_AND_EGGS"
  | "BAKERY"
  | "BEVERAGES"
  | "OTHER";

export type LocalOrigin = "LOCAL" | "NOT_LOCAL" | "UNDECLARED";

/** The same characteristics, each once, in one order. */
export function orderedCharacteristics(given: readonly FoodCharacteristic[]): readonly FoodCharacteristic[] {
  return foodCharacteristics.filter((each) => given.includes(each));
}
