import { foodShares } from "../../../../../subgraphs/procurement-plans/rules/food/food-shares";
import {
  foodTargets,
  type FoodTarget,
  type FoodYear,
  type TargetedMeasure,
} from "../../../../../subgraphs/procurement-plans/rules/food/food-targets";

const always = { buyerCategory: null, validTo: null, source: "source" } as const;
const targets: readonly FoodTarget[] = [
  { ...always, measure: "QUALITY_SHARE", percentHundredths: 5000, validFrom: "2022-01-01" },
  { ...always, measure: "ORGANIC_SHARE", percentHundredths: 2000, validFrom: "2022-01-01" },
  {
    ...{ ...always, buyerCategory: "LOCAL_AUTHORITY", validFrom: "2024-01-01" },
    ...{ measure: "MEAT_AND_FISH_QUALITY_SHARE", percentHundredths: 6000 },
  },
  {
    ...{ ...always, buyerCategory: "STATE", validFrom: "2024-01-01" },
    ...{ measure: "MEAT_AND_FISH_QUALITY_SHARE", percentHundredths: 10_000 },
  },
];

/** 1,000 euros of meat, so many cents of it organic. */
function progress(organicCents: bigint, measure: TargetedMeasure, difference: Partial<FoodYear> = {}) {
  const of = { family: "MEAT_AND_POULTRY", local: "UNDECLARED", lineCount: 1 } as const;
  const figures = foodShares([
    { ...of, characteristics: ["ORGANIC"], valueCents: organicCents },
    { ...of, characteristics: ["NONE"], valueCents: 1_000_00n - organicCents },
  ]);
  if (figures === null) throw new Error("something was bought");
  const year = { year: 2025, today: "2026-11-23", buyerCategory: "LOCAL_AUTHORITY", ...difference } as const;
  return foodTargets(figures, targets, year).find((each) => each.measure === measure);
}

describe("the targets of the law", () => {
  test.each([
    ["ORGANIC_SHARE", 199_99n, "NOT_MET"],
    ["ORGANIC_SHARE", 200_00n, "MET"],
    ["ORGANIC_SHARE", 200_01n, "MET"],
    ["QUALITY_SHARE", 499_99n, "NOT_MET"],
    ["QUALITY_SHARE", 500_00n, "MET"],
    ["QUALITY_SHARE", 500_01n, "MET"],
    ["MEAT_AND_FISH_QUALITY_SHARE", 599_99n, "NOT_MET"],
    ["MEAT_AND_FISH_QUALITY_SHARE", 600_00n, "MET"],
    ["MEAT_AND_FISH_QUALITY_SHARE", 600_01n, "MET"],
  ] as const)("%s at %d cents of 1,000 euros: %s", (measure, cents, outcome) => {
    expect(progress(cents, measure)?.outcome).toBe(outcome);
  });

  test.each([
    ["ORGANIC_SHARE", 2021, "NOT_APPLICABLE"],
    ["ORGANIC_SHARE", 2022, "NOT_MET"],
    ["MEAT_AND_FISH_QUALITY_SHARE", 2023, "NOT_APPLICABLE"],
    ["MEAT_AND_FISH_QUALITY_SHARE", 2024, "NOT_MET"],
  ] as const)("%s in %d: %s", (measure, year, outcome) => {
    expect(progress(1n, measure, { year })?.outcome).toBe(outcome);
  });

  test.each([
    ["2025-12-31", "UNDETERMINED"],
    ["2026-01-01", "MET"],
  ])("a year is judged once it is over: on %s, %s", (today, outcome) => {
    expect(progress(900_00n, "QUALITY_SHARE", { today })?.outcome).toBe(outcome);
  });

  test("ask more of the State, and what is not known of others", () => {
    const meat = (buyerCategory: FoodYear["buyerCategory"]) =>
      progress(999_99n, "MEAT_AND_FISH_QUALITY_SHARE", { buyerCategory });
    expect(meat("STATE")).toMatchObject({ targetHundredths: 10_000, outcome: "NOT_MET", missingCents: 1n });
    expect(meat(null)).toMatchObject({ targetHundredths: null, outcome: "NOT_APPLICABLE" });
  });

  test("are told in French, with the measure, the target and whether the year is over", () => {
    expect(progress(123_45n, "ORGANIC_SHARE")?.explanation).toBe(
      "12,34\u00A0% pour 20\u00A0% : la part exigée n'est pas atteinte.",
    );
    expect(progress(200_00n, "ORGANIC_SHARE", { today: "2025-06-01" })?.explanation).toBe(
      "L'année n'est pas terminée. 20\u00A0% pour 20\u00A0% : la part exigée est atteinte.",
    );
  });
});
