import {
  foodCharacteristics,
  orderedCharacteristics,
} from "../../../../../subgraphs/procurement-plans/rules/food/food-characteristic";
import { foodClassOf, isQuality } from "../../../../../subgraphs/procurement-plans/rules/food/food-class";

describe("the class of a product", () => {
  test.each([
    ["ORGANIC", ["ORGANIC"]],
    ["ORGANIC", ["FAIR_TRADE", "LABEL_ROUGE", "ORGANIC", "PERFORMANCE"]],
    ["OFFICIAL_QUALITY_SIGN", ["LABEL_ROUGE"]],
    ["OFFICIAL_QUALITY_SIGN", ["PROTECTED_DESIGNATION_OF_ORIGIN"]],
    ["OFFICIAL_QUALITY_SIGN", ["PROTECTED_GEOGRAPHICAL_INDICATION"]],
    ["OFFICIAL_QUALITY_SIGN", ["TRADITIONAL_SPECIALITY_GUARANTEED", "FAIR_TRADE"]],
    ["OTHER_EGALIM", ["HIGH_ENVIRONMENTAL_VALUE"]],
    ["OTHER_EGALIM", ["SUSTAINABLE_FISHING"]],
    ["OTHER_EGALIM", ["OUTERMOST_REGION"]],
    ["OTHER_EGALIM", ["FAIR_TRADE", "EXTERNALITIES"]],
    ["OTHER_EGALIM", ["FARMHOUSE"]],
    ["EXTERNALITIES_OR_PERFORMANCE", ["EXTERNALITIES"]],
    ["EXTERNALITIES_OR_PERFORMANCE", ["PERFORMANCE"]],
    ["OUTSIDE_EGALIM", ["NONE"]],
    ["UNDECLARED", []],
  ] as const)("is %s for %j", (foodClass, characteristics) => {
    expect(foodClassOf(characteristics)).toBe(foodClass);
  });

  test("is of quality for all that is declared, but to be none", () => {
    const notCounted = foodCharacteristics.filter((each) => !isQuality(foodClassOf([each])));
    expect(notCounted).toEqual(["NONE"]);
    expect(isQuality(foodClassOf([]))).toBe(false);
  });

  test("is told by characteristics that are kept once, in one order", () => {
    expect(orderedCharacteristics(["FAIR_TRADE", "ORGANIC", "FAIR_TRADE"])).toEqual([
      "ORGANIC",
      "FAIR_TRADE",
    ]);
  });
});
