import type { FoodCharacteristic } from "./food-characteristic";

/** Under what a euro of food is counted, once. UNDECLARED is what nobody has said anything of. */
export type FoodClass =
  | "ORGANIC"
  | "OFFICIAL_QUALITY_SIGN"
  | "OTHER_EGALIM"
  | "EXTERNALITIES_OR_PERFORMANCE"
  | "OUTSIDE_EGALIM"
  | "UNDECLARED";

/**
 * The classes that the law counts, best first, each with what puts a product in it: a product of several is counted in
 * the first of them alone.
 * @source Ma Cantine, bilan des achats : bio, puis SIQO, puis autres produits EGAlim, puis externalités et performance.
 */
const countedClasses: readonly (readonly [FoodClass, readonly FoodCharacteristic[]])[] = [
  ["ORGANIC", ["ORGANIC"]],
  [
    "OFFICIAL_QUALITY_SIGN",
    [
      "LABEL_ROUGE",
      "PROTECTED_DESIGNATION_OF_ORIGIN",
      "PROTECTED_GEOGRAPHICAL_INDICATION",
      "TRADITIONAL_SPECIALITY_GUARANTEED",
    ],
  ],
  [
    "OTHER_EGALIM",
    ["HIGH_ENVIRONMENTAL_VALUE", "SUSTAINABLE_FISHING", "OUTERMOST_REGION", "FAIR_TRADE", "FARMHOUSE"],
  ],
  ["EXTERNALITIES_OR_PERFORMANCE", ["EXTERNALITIES", "PERFORMANCE"]],
];

/** Every class, in the order in which they are shown. */
export const foodClasses: readonly FoodClass[] = [
  ...countedClasses.map(([foodClass]) => foodClass),
  "OUTSIDE_EGALIM",
  "UNDECLARED",
];

/** The one class of a product. */
export function foodClassOf(characteristics: readonly FoodCharacteristic[]): FoodClass {
  if (characteristics.length === 0) return "UNDECLARED";
  const [counted] =
    countedClasses.find(([, which]) => which.some((each) => characteristics.includes(each))) ?? [];
  return counted ?? "OUTSIDE_EGALIM";
}

/** Whether the law counts a class among products of quality (produits durables et de qualité). */
export function isQuality(foodClass: FoodClass): boolean {
  return countedClasses.some(([counted]) => counted === foodClass);
}
