import * as fc from "fast-check";
import {
  spaserParts,
  spaserShares,
  spaserWhole,
} from "../../../../../subgraphs/procurement-plans/rules/spaser/spaser-figure";

const part = (contractCount: number, valueCents: bigint) => ({ contractCount, valueCents });

describe("the shares of an indicator", () => {
  test("are unknown, not zero, without any contract", () => {
    expect(spaserShares(spaserParts([], "SOCIAL"))).toEqual({
      ...{ shareByNumber: null, shareByValue: null, coverageByNumber: null, coverageByValue: null },
    });
  });

  test("are unknown when nothing was declared, and the coverage says so", () => {
    const parts = { YES: part(0, 0n), NO: part(0, 0n), UNDECLARED: part(3, 300n) };
    expect(spaserShares(parts)).toEqual({
      ...{ shareByNumber: null, shareByValue: null, coverageByNumber: 0, coverageByValue: 0 },
    });
  });

  test("count what was not declared neither as a yes nor as a no", () => {
    const parts = { YES: part(1, 100n), NO: part(1, 300n), UNDECLARED: part(2, 400n) };
    expect(spaserShares(parts)).toEqual({
      ...{ shareByNumber: 0.5, shareByValue: 0.25, coverageByNumber: 0.5, coverageByValue: 0.5 },
    });
  });

  test("are found by indicator", () => {
    const cells = [
      { indicator: "SOCIAL", answer: "YES", contractCount: 2, valueCents: 5n },
      { indicator: "RESERVED", answer: "YES", contractCount: 7, valueCents: 9n },
    ] as const;
    expect(spaserParts(cells, "SOCIAL").YES).toMatchObject({ contractCount: 2, valueCents: 5n });
    expect(spaserParts(cells, "INNOVATIVE").YES).toEqual(part(0, 0n));
  });

  test("of yes and of no make one, and the parts make the whole", () => {
    const count = fc.integer({ min: 0, max: 10_000 });
    const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
    const anyPart = fc.record({ contractCount: count, valueCents: cents });
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (YES, NO, UNDECLARED) => {
        const shares = spaserShares({ YES, NO, UNDECLARED });
        const opposite = spaserShares({ YES: NO, NO: YES, UNDECLARED });
        if (shares.shareByNumber !== null) {
          expect(shares.shareByNumber + (opposite.shareByNumber ?? 0)).toBeCloseTo(1, 3);
        }
        expect(spaserWhole({ YES, NO, UNDECLARED })).toEqual({
          contractCount: YES.contractCount + NO.contractCount + UNDECLARED.contractCount,
          valueCents: YES.valueCents + NO.valueCents + UNDECLARED.valueCents,
        });
      }),
      { seed: 5 },
    );
  });
});
