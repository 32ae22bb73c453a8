import {
  hoursBreakdown,
  hoursByMode,
  hoursByTrade,
} from "../../../../subgraphs/insertion-clauses/rules/hours-breakdown";
import { hoursIn, remainingHours } from "../../../../subgraphs/insertion-clauses/rules/hours-sums";
import { insertionFigures } from "../../../../subgraphs/insertion-clauses/rules/insertion-summary";
import { isInForceOn } from "../../../../subgraphs/insertion-clauses/rules/legal-basis";

const hours = [
  {
    year: 2017,
    month: "2017-01-01",
    trade: "CLEANING",
    executionMode: "SUBCONTRACT_EI",
    state: "VALIDATED",
    hundredths: 20_00,
  },
  {
    year: 2017,
    month: "2017-02-01",
    trade: "ELECTRICITY",
    executionMode: "TEMP_ETTI",
    state: "VALIDATED",
    hundredths: 50_00,
  },
  {
    year: 2018,
    month: "2018-01-01",
    trade: "ELECTRICITY",
    executionMode: "DIRECT_HIRE",
    state: "VALIDATED",
    hundredths: 10_50,
  },
  {
    year: 2018,
    month: "2018-01-01",
    trade: "HEATING",
    executionMode: "DIRECT_HIRE",
    state: "DECLARED",
    hundredths: 99_00,
  },
  {
    year: 2018,
    month: "2018-01-01",
    trade: "HEATING",
    executionMode: "DIRECT_HIRE",
    state: "REJECTED",
    hundredths: 7_00,
  },
  {
    year: 2018,
    month: "2018-02-01",
    trade: "PAINTING",
    executionMode: "DIRECT_HIRE",
    state: "VALIDATED",
    hundredths: 0,
  },
] as const;

describe("sums of hours", () => {
  test("each state has its own sum, up to a day if asked", () => {
    expect(hoursIn(hours, "VALIDATED")).toBe(80_50);
    expect(hoursIn(hours, "DECLARED")).toBe(99_00);
    expect(hoursIn(hours, "REJECTED")).toBe(7_00);
    expect(hoursIn(hours, "VALIDATED", "2017-01-31")).toBe(20_00);
    expect(hoursIn(hours, "VALIDATED", "2017-02-01")).toBe(70_00);
  });

  test("nothing remains once more is done than committed", () => {
    expect(remainingHours(600_00, 898_50)).toBe(0);
    expect(remainingHours(600_00, 599_99)).toBe(1);
  });

  test("breakdowns hold validated hours, the most first, and leave out what sums to nothing", () => {
    expect(hoursByTrade(hours).map(({ trade, hours: sum }) => [trade, sum])).toEqual([
      ["ELECTRICITY", 60_50],
      ["CLEANING", 20_00],
    ]);
    expect(hoursByMode(hours).map(({ executionMode, hours: sum }) => [executionMode, sum])).toEqual([
      ["TEMP_ETTI", 50_00],
      ["SUBCONTRACT_EI", 20_00],
      ["DIRECT_HIRE", 10_50],
    ]);
    expect(hoursBreakdown(hours)).toHaveLength(3);
  });
});

describe("insertionFigures", () => {
  test("years gather the operations begun in them and the hours done in them", () => {
    const operations = [{ year: 2016, operationCount: 2, committed: 161_00 }];
    expect(insertionFigures(operations, hours)).toMatchObject({
      operationCount: 2,
      committedHours: 161_00,
      realisedHours: 80_50,
      declaredHours: 99_00,
      completionRatio: 0.5,
      byYear: [
        { year: 2016, operationCount: 2, committedHours: 161_00, realisedHours: 0 },
        { year: 2017, operationCount: 0, committedHours: 0, realisedHours: 70_00 },
        { year: 2018, operationCount: 0, committedHours: 0, realisedHours: 10_50 },
      ],
    });
  });

  test("a share of nothing is unknown", () => {
    expect(insertionFigures([], [])).toMatchObject({
      operationCount: 0,
      committedHours: 0,
      completionRatio: null,
      byYear: [],
    });
  });
});

describe("isInForceOn", () => {
  const article = { validFrom: "2016-04-01", validTo: "2019-03-31" };
  test.each([
    ["2016-03-31", false],
    ["2016-04-01", true],
    ["2019-03-31", true],
    ["2019-04-01", false],
  ])("on %s: %s", (day, expected) => {
    expect(isInForceOn(article, day)).toBe(expected);
  });

  test("an article without a known end stays in force", () => {
    expect(isInForceOn({ ...article, validTo: null }, "2199-12-31")).toBe(true);
  });
});
