import fc from "fast-check";
import {
  foodCharacteristics,
  type FoodFamily,
} from "../../../../../subgraphs/procurement-plans/rules/food/food-characteristic";
import { foodShares, type FoodCell } from "../../../../../subgraphs/procurement-plans/rules/food/food-shares";

const families: readonly FoodFamily[] = ["MEAT_AND_POULTRY", "CHARCUTERIE", "FISH_AND_SEAFOOD", "BAKERY"];

function aCell(valueCents: bigint, difference: Partial<FoodCell> = {}): FoodCell {
  return {
    ...{ family: "BAKERY", characteristics: ["NONE"], local: "NOT_LOCAL", lineCount: 1, valueCents },
    ...difference,
  };
}

const anyCell: fc.Arbitrary<FoodCell> = fc.record({
  family: fc.constantFrom(...families),
  characteristics: fc.oneof(
    fc.constant(["NONE"] as const),
    fc.subarray(foodCharacteristics.filter((each) => each !== "NONE")),
  ),
  local: fc.constantFrom("LOCAL" as const, "NOT_LOCAL" as const, "UNDECLARED" as const),
  lineCount: fc.integer({ min: 1, max: 9 }),
  valueCents: fc.bigInt({ min: 1n, max: 10n ** 10n }),
});

describe("food shares", () => {
  test("are nothing where nothing was bought", () => {
    expect(foodShares([])).toBeNull();
  });

  test("count a product of several labels once, under the best, fair trade being a part of it", () => {
    const figures = foodShares([
      aCell(100n, { characteristics: ["ORGANIC", "LABEL_ROUGE", "FAIR_TRADE"] }),
      aCell(50n, { characteristics: ["FAIR_TRADE"] }),
      aCell(25n),
      aCell(5n, { characteristics: [] }),
    ]);
    expect(figures?.totalCents).toBe(180n);
    expect(figures?.byClass).toEqual([
      { foodClass: "ORGANIC", valueCents: 100n, fairTradeCents: 100n },
      { foodClass: "OFFICIAL_QUALITY_SIGN", valueCents: 0n, fairTradeCents: 0n },
      { foodClass: "OTHER_EGALIM", valueCents: 50n, fairTradeCents: 50n },
      { foodClass: "EXTERNALITIES_OR_PERFORMANCE", valueCents: 0n, fairTradeCents: 0n },
      { foodClass: "OUTSIDE_EGALIM", valueCents: 25n, fairTradeCents: 0n },
      { foodClass: "UNDECLARED", valueCents: 5n, fairTradeCents: 0n },
    ]);
    expect(figures?.measures.QUALITY_SHARE).toEqual({
      partCents: 150n,
      undeclaredCents: 5n,
      wholeCents: 180n,
    });
  });

  test("measure meat and fish without cured meats", () => {
    const figures = foodShares([
      aCell(60n, { family: "MEAT_AND_POULTRY", characteristics: ["LABEL_ROUGE"] }),
      aCell(40n, { family: "FISH_AND_SEAFOOD" }),
      aCell(1_000n, { family: "CHARCUTERIE", characteristics: ["LABEL_ROUGE"] }),
    ]);
    expect(figures?.measures.MEAT_AND_FISH_QUALITY_SHARE).toEqual({
      partCents: 60n,
      undeclaredCents: 0n,
      wholeCents: 100n,
    });
  });

  test("leave what is not said to be local out of both sides", () => {
    const figures = foodShares([
      aCell(10n, { local: "LOCAL" }),
      aCell(20n, { local: "NOT_LOCAL" }),
      aCell(30n, { local: "UNDECLARED" }),
    ]);
    expect(figures?.measures.LOCAL_SHARE).toEqual({ partCents: 10n, undeclaredCents: 30n, wholeCents: 60n });
  });

  test("sum up: each euro is in one class, whatever it is and however it is grouped", () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1 }), fc.integer({ min: 0, max: 50 }), (cells, cut) => {
        const figures = foodShares(cells);
        const total = cells.reduce((sum, { valueCents }) => sum + valueCents, 0n);
        const classes = figures?.byClass ?? [];
        expect(classes.reduce((sum, { valueCents }) => sum + valueCents, 0n)).toBe(total);
        expect(classes.every(({ valueCents, fairTradeCents }) => fairTradeCents <= valueCents)).toBe(true);
        for (const { partCents, undeclaredCents, wholeCents } of Object.values(figures?.measures ?? {})) {
          expect(partCents + undeclaredCents <= wholeCents).toBe(true);
        }
        const measures = figures?.measures;
        expect((measures?.ORGANIC_SHARE.partCents ?? 0n) <= (measures?.QUALITY_SHARE.partCents ?? 0n)).toBe(
          true,
        );
        // Neither the order of the lines nor how they are summed beforehand matters.
        const [first] = cells;
        const split = cells.flatMap((cell) =>
          cell === first && cell.valueCents > BigInt(cut)
            ? [
                { ...cell, valueCents: cell.valueCents - BigInt(cut), lineCount: 0 },
                { ...cell, valueCents: BigInt(cut) },
              ]
            : [cell],
        );
        expect(foodShares(split.toReversed())).toEqual(figures);
      }),
    );
  });
});
