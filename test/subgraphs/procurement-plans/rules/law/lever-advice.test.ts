import fc from "fast-check";
import {
  leverAdvice,
  type LeverRule,
  type SupplyFound,
} from "../../../../../subgraphs/procurement-plans/rules/law/lever-advice";
import { plainSpaces } from "../../../../support/plain-spaces";

const dated = { validFrom: "2026-01-01", validTo: "2026-12-31" } as const;
const rules: readonly LeverRule[] = [
  { id: "some", lever: "PERFORMANCE_CONDITION", suppliersAbove: 1, budgetBelowPercent: null, ...dated },
  { id: "all", lever: "RESERVE_PROCUREMENT", suppliersAbove: 30, budgetBelowPercent: 30, ...dated },
  { id: "lot", lever: "RESERVE_LOT", suppliersAbove: 10, budgetBelowPercent: null, ...dated },
];
const many: SupplyFound = {
  ...{ supplierCount: 31, adaptedCount: 10, integrationCount: 20 },
  ...{ turnoverCount: 25, meanTurnoverCents: 1_000_000_00n },
};

function advised(supply: Partial<SupplyFound>, valueCents = 299_999_99n, on = "2026-11-23") {
  return leverAdvice({ valueCents, supply: { ...many, ...supply } }, rules, on);
}

function counting(supplierCount: number): Partial<SupplyFound> {
  return { supplierCount, adaptedCount: 0, integrationCount: supplierCount };
}

describe("the advice on a lever", () => {
  test.each([
    [0, "NONE"],
    [1, "NONE"],
    [2, "PERFORMANCE_CONDITION"],
    [10, "PERFORMANCE_CONDITION"],
    [11, "RESERVE_LOT"],
    [30, "RESERVE_LOT"],
    [31, "RESERVE_PROCUREMENT"],
  ])("for %s suppliers: %s", (count, lever) => {
    expect(advised(counting(count)).lever).toBe(lever);
  });

  test.each([
    [299_999_99n, "RESERVE_PROCUREMENT"],
    [300_000_00n, "RESERVE_LOT"],
    [300_000_01n, "RESERVE_LOT"],
  ])(
    "reserves the procurement under 30 %% of the mean turnover: a budget of %s cents, %s",
    (cents, lever) => {
      expect(advised({}, cents).lever).toBe(lever);
    },
  );

  test("tells its figures, its kinds and that it commits nobody", () => {
    const { reasons, legalBasisIds, ruleId } = advised({});
    expect(reasons.map(plainSpaces)).toEqual([
      "31 structures inclusives vérifiées sont référencées pour ce besoin : 10 du secteur adapté et protégé (EA, EATT, ESAT), 20 de l'insertion par l'activité économique (EI, ETTI, AI, ACI, EITI), 1 GEIQ.",
      "Leur nombre dépasse 30. Le budget, 299 999,99 € HT, est inférieur à 30 % de leur chiffre d'affaires moyen, 1 000 000 € HT (déclaré par 25 d'entre elles).",
      "Conseil : réserver le marché à ces structures. Ce conseil n'engage personne : l'acheteur décide.",
    ]);
    expect(legalBasisIds).toEqual(["ccp-l2113-12", "ccp-l2113-13", "ccp-l2113-14"]);
    expect(ruleId).toBe("all");
  });

  test("says why the stronger lever is left aside", () => {
    expect(advised({}, 300_000_00n).reasons.map(plainSpaces)[1]).toContain("n'est pas inférieur à 30 %");
  });

  test.each([
    [{ adaptedCount: 31, integrationCount: 0 }, ["ccp-l2113-12"]],
    [{ adaptedCount: 0, integrationCount: 31 }, ["ccp-l2113-13"]],
    [{ supplierCount: 2, adaptedCount: 1, integrationCount: 1 }, ["ccp-l2112-2"]],
    [{ supplierCount: 0, adaptedCount: 0, integrationCount: 0 }, []],
  ])("rests on the articles of the kinds found: %j", (supply, articles) => {
    expect(advised(supply).legalBasisIds).toEqual(articles);
  });

  test("reserves nothing to structures that no article reserves anything to", () => {
    expect(advised({ adaptedCount: 0, integrationCount: 0 }).lever).toBe("PERFORMANCE_CONDITION");
  });

  test("is undetermined where an undeclared turnover would decide, and there alone", () => {
    const unknown = { turnoverCount: 0, meanTurnoverCents: null };
    expect(advised(unknown)).toMatchObject({ lever: "UNDETERMINED", ruleId: null, legalBasisIds: [] });
    expect(advised({ ...counting(30), ...unknown }).lever).toBe("RESERVE_LOT");
  });

  test("is undetermined on a day without rules", () => {
    expect(advised({}, 1n, "2025-12-31").lever).toBe("UNDETERMINED");
    expect(advised({}, 1n, "2026-01-01").lever).toBe("RESERVE_PROCUREMENT");
    expect(advised({}, 1n, "2027-01-01").lever).toBe("UNDETERMINED");
  });

  test("never weakens with more suppliers, nor strengthens with a greater budget", () => {
    const strength = ["NONE", "PERFORMANCE_CONDITION", "RESERVE_LOT", "RESERVE_PROCUREMENT"];
    const rank = (count: number, cents: bigint) => strength.indexOf(advised(counting(count), cents).lever);
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.bigInt(0n, 500_000_00n),
        fc.bigInt(0n, 500_000_00n),
        (count, more, cents, dearer) => {
          expect(rank(count + more, cents)).toBeGreaterThanOrEqual(rank(count, cents));
          expect(rank(count, cents + dearer)).toBeLessThanOrEqual(rank(count, cents));
        },
      ),
    );
  });
});
