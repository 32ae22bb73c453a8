import {
  declarantFault,
  declarationFault,
  isSameDeclaration,
  type HoursDraft,
} from "../../../../subgraphs/insertion-clauses/rules/hours-declaration";

const aDraft: HoursDraft = {
  month: "2017-03-01",
  hundredths: 30_00,
  participation: [{ category: "REFUGEE", count: 1 }],
};
const context = {
  today: "2017-04-15",
  worksStartOn: "2017-02-28",
  cap: { perEntry: 1_000_00, perParticipant: 212_57 },
};
const codeOf = (change: Partial<HoursDraft>) =>
  declarationFault({ ...aDraft, ...change }, context)?.code ?? null;

describe("declarationFault", () => {
  test.each([
    ["a month of the works", { month: "2017-03-01" }, null],
    ["the month in which the works begin, on its last day", { month: "2017-02-01" }, null],
    ["the month before", { month: "2017-01-01" }, "MONTH_BEFORE_WORKS"],
    ["the present month", { month: "2017-04-01" }, null],
    ["the next month", { month: "2017-05-01" }, "MONTH_IN_FUTURE"],
    ["a day within a month", { month: "2017-03-02" }, "NOT_A_MONTH"],
    ["no hours", { hundredths: 0 }, "NO_HOURS"],
    ["hours below zero", { hundredths: -1 }, "NO_HOURS"],
    ["a hundredth of an hour", { hundredths: 1 }, null],
    ["as many hours as one person can do", { hundredths: 212_57 }, null],
    ["a hundredth more", { hundredths: 212_58 }, "TOO_MANY_HOURS"],
    ["more hours by an unknown number of people", { hundredths: 212_58, participation: [] }, null],
    ["the cap of an entry by an unknown number of people", { hundredths: 1_000_00, participation: [] }, null],
    ["a hundredth above the cap of an entry", { hundredths: 1_000_01, participation: [] }, "TOO_MANY_HOURS"],
    ["nobody in a category", { participation: [{ category: "REFUGEE", count: 0 }] }, "NO_PARTICIPANT"],
    [
      "a category given twice",
      {
        participation: [
          aDraft.participation[0] ?? { category: "REFUGEE", count: 1 },
          { category: "REFUGEE", count: 2 },
        ],
      },
      "REPEATED_CATEGORY",
    ],
  ] satisfies [string, Partial<HoursDraft>, string | null][])("%s", (_, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  test("without a known cap, any number of hours is taken", () => {
    expect(declarationFault({ ...aDraft, hundredths: 99_999_00 }, { ...context, cap: null })).toBeNull();
  });

  test("the message names the cap in French and the path its field", () => {
    expect(declarationFault({ ...aDraft, hundredths: 212_58 }, context)).toMatchObject({
      message: expect.stringContaining("212,57\u00A0h"),
      path: ["input", "hours"],
    });
  });
});

describe("declarantFault", () => {
  const circle = {
    owner: "900100017",
    mandated: ["200089456"],
    contractor: "900200015",
    employer: "900200049",
  };
  test.each([
    ["900100017", null],
    ["200089456", null],
    ["900200015", null],
    ["900200049", null],
    ["212703755", "NOT_A_PARTY"],
  ])("%s: %s", (organisation, code) => {
    expect(declarantFault(circle, organisation)?.code ?? null).toBe(code);
  });
});

describe("isSameDeclaration", () => {
  const two = [
    { category: "REFUGEE", count: 1 },
    { category: "OTHER", count: 2 },
  ] as const;
  test.each([
    ["the same people in another order", 30_00, [two[1], two[0]], true],
    ["a hundredth of an hour more", 30_01, two, false],
    ["one category less", 30_00, [two[0]], false],
    ["another number of people", 30_00, [two[0], { category: "OTHER", count: 3 }], false],
  ] as const)("%s", (_, hundredths, participation, same) => {
    expect(isSameDeclaration({ hundredths: 30_00, participation: two }, { hundredths, participation })).toBe(
      same,
    );
  });
});
