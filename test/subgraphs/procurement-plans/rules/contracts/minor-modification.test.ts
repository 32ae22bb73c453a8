import { minorModification } from "../../../../../subgraphs/procurement-plans/rules/contracts/minor-modification";
import { noAmendments } from "../../../../../subgraphs/procurement-plans/rules/contracts/running-contract";
import { lawInForce } from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";
import { plainSpaces } from "../../../../support/plain-spaces";
import { article, literalLaw, parameter } from "../law/literal-law";

const below = (percent: bigint, nature: "GOODS" | "WORKS") =>
  parameter("AMENDMENTS_BELOW", percent, "PERCENT", { natures: [nature], legalBasisId: "ccp-r2194-8" });
const whole = {
  ...literalLaw,
  parameters: [below(10n, "GOODS"), below(15n, "WORKS")],
  articles: [article("ccp-r2194-8", "R2194-8")],
};
const law = lawInForce(whole, "2026-11-23");

function judged(change: {
  readonly value?: bigint;
  readonly changed: bigint;
  readonly nature?: "GOODS" | "WORKS" | null;
}) {
  const { value = 1_000_00n, changed, nature = "GOODS" } = change;
  const totals = { ...noAmendments, amendmentCount: 1, valueChangeCents: changed };
  return minorModification({ valueCents: value, nature, buyerCategory: "LOCAL_AUTHORITY" }, totals, law);
}

describe("minorModification", () => {
  test.each([
    ["a cent below a tenth", { changed: 99_99n }, "MET"],
    ["a tenth", { changed: 100_00n }, "NOT_MET"],
    ["a tenth less", { changed: -100_00n }, "NOT_MET"],
    ["a cent less than a tenth less", { changed: -99_99n }, "MET"],
    ["a tenth that falls between two cents, rounded down", { value: 1_000_05n, changed: 100_00n }, "MET"],
    ["fifteen hundredths of works", { changed: 150_00n, nature: "WORKS" }, "NOT_MET"],
    ["a cent below fifteen hundredths of works", { changed: 149_99n, nature: "WORKS" }, "MET"],
    ["the European threshold", { value: 9_000_000_00n, changed: 216_000_00n }, "NOT_MET"],
    ["a cent below the European threshold", { value: 9_000_000_00n, changed: 215_999_99n }, "MET"],
    ["what comes back to the same amount", { changed: 0n }, "MET"],
    ["a contract of no declared nature", { changed: 1n, nature: null }, "UNDETERMINED"],
  ] as const)("judges %s", (_, change, outcome) => {
    expect(judged(change).outcome).toBe(outcome);
  });

  test("gives the lower of both limits", () => {
    expect(judged({ changed: 1n }).ceilingCents).toBe(100_00n);
    expect(judged({ value: 9_000_000_00n, changed: 1n }).ceilingCents).toBe(216_000_00n);
  });

  test("says why in French, with the amounts", () => {
    const { reason, legalBasisId } = judged({ changed: 100_00n });
    expect(legalBasisId).toBe("ccp-r2194-8");
    expect(plainSpaces(reason)).toBe(
      "Les avenants changent au total le montant de 100 € HT, ce qui n'est pas inférieur à la fois à 10 % du montant initial (100 € HT) et au seuil européen (216 000 € HT) : ce n'est pas une modification de faible montant (R2194-8) ; un autre cas de modification doit la justifier.",
    );
  });

  test("has nothing to judge without an amendment", () => {
    const untouched = { valueCents: 1n, nature: "GOODS", buyerCategory: "LOCAL_AUTHORITY" } as const;
    expect(minorModification(untouched, noAmendments, law).outcome).toBe("NOT_APPLICABLE");
  });

  test("cannot tell for a buyer whose threshold is not known, nor on a day before the first row", () => {
    const totals = { ...noAmendments, amendmentCount: 1, valueChangeCents: 1n };
    const goods = { valueCents: 100n, nature: "GOODS" } as const;
    expect(minorModification({ ...goods, buyerCategory: null }, totals, law).outcome).toBe("UNDETERMINED");
    const before = lawInForce(whole, "2026-03-31");
    expect(minorModification({ ...goods, buyerCategory: "STATE" }, totals, before).outcome).toBe(
      "UNDETERMINED",
    );
  });
});
