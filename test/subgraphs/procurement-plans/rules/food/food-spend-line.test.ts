import {
  changedLineFault,
  foodSpendFault,
  type FoodSpendLine,
} from "../../../../../subgraphs/procurement-plans/rules/food/food-spend-line";

const today = "2026-11-23";

function aLine(difference: Partial<FoodSpendLine> = {}): FoodSpendLine {
  return {
    ...{
      firstDay: "2026-09-01",
      lastDay: "2026-09-30",
      description: "Pommes",
      family: "FRUIT_AND_VEGETABLES",
    },
    ...{
      characteristics: ["ORGANIC"],
      local: "LOCAL",
      valueCents: 100n,
      supplierSiret: null,
      contractId: null,
    },
    ...difference,
  };
}

describe("a line of food spend", () => {
  test.each([
    ["nothing wrong", {}, null],
    ["no description", { description: " " }, "DESCRIPTION_LENGTH description"],
    ["500 characters", { description: "a".repeat(500) }, null],
    ["501 characters", { description: "a".repeat(501) }, "DESCRIPTION_LENGTH description"],
    ["a cent", { valueCents: 1n }, null],
    ["nothing", { valueCents: 0n }, "VALUE_NOT_POSITIVE value"],
    ["less than nothing", { valueCents: -1n }, "VALUE_NOT_POSITIVE value"],
    ["a hundred million euros", { valueCents: 10_000_000_000n }, null],
    ["a cent more", { valueCents: 10_000_000_001n }, "VALUE_IMPLAUSIBLE value"],
    ["one day", { firstDay: "2026-09-30" }, null],
    ["an end the day before its start", { firstDay: "2026-10-01" }, "PERIOD_ENDS_BEFORE_START lastDay"],
    ["a whole year", { firstDay: "2025-01-01", lastDay: "2025-12-31" }, null],
    [
      "a day of the next year",
      { firstDay: "2025-12-31", lastDay: "2026-01-01" },
      "PERIOD_ACROSS_YEARS lastDay",
    ],
    ["the year 2000", { firstDay: "2000-01-01", lastDay: "2000-01-31" }, null],
    ["the year 1999", { firstDay: "1999-12-01", lastDay: "1999-12-31" }, "PERIOD_TOO_EARLY firstDay"],
    ["today", { lastDay: today }, null],
    ["tomorrow", { lastDay: "2026-11-24" }, "PERIOD_IN_FUTURE lastDay"],
    ["nothing declared", { characteristics: [] }, null],
    ["nothing special", { characteristics: ["NONE"] }, null],
    [
      "nothing special and something",
      { characteristics: ["NONE", "ORGANIC"] },
      "NONE_WITH_OTHERS characteristics",
    ],
  ] as const)("with %s", (_, difference, fault) => {
    const found = changedLineFault(aLine(difference), today);
    expect(found === null ? null : `${found.code} ${found.path.at(-1) ?? ""}`).toBe(fault);
    if (found !== null) expect(found.path.slice(0, -1)).toEqual(["input", "line"]);
  });
});

describe("a recording of lines", () => {
  const many = (count: number, line = aLine()) => Array.from({ length: count }, () => line);

  test.each([
    [0, "NO_LINE"],
    [1, undefined],
    [200, undefined],
    [201, "TOO_MANY_LINES"],
  ])("of %d lines", (count, code) => {
    expect(foodSpendFault(many(count), today)?.code).toBe(code);
  });

  test("tells the first line at fault by its place", () => {
    const fault = foodSpendFault([aLine(), aLine({ valueCents: 0n }), aLine()], today);
    expect(fault?.path).toEqual(["input", "lines", "1", "value"]);
    expect(fault?.message).toBe("Le montant hors taxes doit être supérieur à zéro.");
  });

  test("and which other lines are, as people count them", () => {
    const wrong = aLine({ valueCents: 0n });
    expect(foodSpendFault([wrong, aLine(), wrong], today)?.message).toContain("la n° 3");
    expect(foodSpendFault([wrong, wrong, wrong], today)?.message).toContain(
      "2 autres lignes sont en faute : 2, 3.",
    );
    expect(foodSpendFault(many(20, wrong), today)?.message).toMatch(
      /19 autres lignes sont en faute : 2, .*11…\.$/,
    );
  });
});
