import {
  poolingRank,
  type RankCriterion,
} from "../../../../../subgraphs/procurement-plans/rules/pooling/pooling-rank";

const on = "2026-11-23";
const opportunity = {
  basis: "CPV_CLASS",
  lines: [{ cpvCode: "30197630" }, { cpvCode: "30197630" }],
  organisationCount: 2,
  valueCents: 0n,
  lastDayToJoin: on,
  considerations: [],
} as const;

function points(criterion: RankCriterion, difference: object): number | undefined {
  const { reasons } = poolingRank({ ...opportunity, ...difference }, on);
  return reasons.find((each) => each.criterion === criterion)?.points;
}

describe("poolingRank", () => {
  test.each([
    [2, 6],
    [5, 24],
    [6, 30],
    [7, 30],
  ])("%s organisations give %s points", (organisationCount, expected) => {
    expect(points("BUYERS", { organisationCount })).toBe(expected);
  });

  test.each([
    [9_999_99n, 0],
    [10_000_00n, 5],
    [24_999_99n, 5],
    [25_000_00n, 10],
    [49_999_99n, 10],
    [50_000_00n, 15],
    [99_999_99n, 15],
    [100_000_00n, 20],
    [249_999_99n, 20],
    [250_000_00n, 25],
  ])("a value of %s cents gives %s points", (valueCents, expected) => {
    expect(points("VALUE", { valueCents })).toBe(expected);
  });

  test.each([
    ["2026-11-22", 0],
    ["2026-12-13", 0],
    ["2026-12-14", 8],
    ["2027-01-06", 8],
    ["2027-01-07", 15],
    ["2027-02-20", 15],
    ["2027-02-21", 20],
  ])("a last day on %s gives %s points", (lastDayToJoin, expected) => {
    expect(points("TIME_LEFT", { lastDayToJoin })).toBe(expected);
  });

  test.each([
    [[1], 0],
    [[2], 5],
    [[3, 2, 1], 10],
    [[2, 2, 2, 2], 15],
  ])("considerations declared by %s organisations give %s points", (counts, expected) => {
    const considerations = counts.map((organisationCount) => ({
      consideration: "SOCIAL",
      organisationCount,
    }));
    expect(points("CONSIDERATIONS", { considerations })).toBe(expected);
  });

  test("one code is worth more than one class, and one class more than one domain", () => {
    const lines = [{ cpvCode: "30197630" }, { cpvCode: "30199000" }];
    expect(points("LIKENESS", {})).toBe(10);
    expect(points("LIKENESS", { lines })).toBe(5);
    expect(points("LIKENESS", { lines, basis: "PURCHASING_DOMAIN" })).toBe(0);
  });

  test("at most 100 points, each with its reason in French", () => {
    const { score, reasons } = poolingRank(
      {
        ...{ ...opportunity, organisationCount: 12, valueCents: 300_000_00n, lastDayToJoin: "2027-06-01" },
        considerations: ["SOCIAL", "ORGANIC", "FAIR_TRADE"].map((consideration) => ({
          ...{ consideration, organisationCount: 4 },
        })),
      },
      on,
    );
    expect(score).toBe(100);
    expect(reasons.map(({ reason }) => reason.replace(/\s/g, " "))).toEqual([
      "12 organisations prévoient ce besoin.",
      "Le montant estimé réuni est de 300 000 € HT.",
      "Dernier jour pour se joindre : 1er juin 2027 ; il reste 190 jours.",
      "3 considérations sont déclarées chacune par plusieurs organisations.",
      "Tous les besoins ont le même code CPV.",
    ]);
  });
});
