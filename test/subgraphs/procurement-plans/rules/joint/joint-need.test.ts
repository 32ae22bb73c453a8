import {
  attachmentFault,
  needChangeFault,
  needFaults,
} from "../../../../../subgraphs/procurement-plans/rules/joint/joint-need";

describe("needFaults", () => {
  test.each([
    [0n, null, null, "VALUE_NOT_POSITIVE", ["input", "brings", "value"]],
    [1n, null, null, "ALLOWED", []],
    [1n, 1_00n, null, "QUANTITY_WITHOUT_UNIT", ["input", "brings", "unit"]],
    [1n, null, "repas", "UNIT_WITHOUT_QUANTITY", ["input", "brings", "quantity"]],
    [1n, 0n, "repas", "QUANTITY_NOT_POSITIVE", ["input", "brings", "quantity"]],
    [1n, 1n, "repas", "ALLOWED", []],
  ] as const)("%s cents, %s hundredths of %s", (valueCents, quantityHundredths, unit, expected, path) => {
    const [fault] = needFaults({ valueCents, quantityHundredths, unit });
    expect(fault?.code ?? "ALLOWED").toBe(expected);
    expect(fault?.path ?? []).toEqual(path);
  });
});

describe("needChangeFault", () => {
  test.each([
    ["FORMING", "ALLOWED"],
    ["CONVENTION_SIGNED", "TOO_LATE"],
    ["LAUNCHED", "TOO_LATE"],
    ["AWARDED", "TOO_LATE"],
    ["ABANDONED", "TOO_LATE"],
  ] as const)("while %s", (status, expected) => {
    expect(needChangeFault(status)?.code ?? "ALLOWED").toBe(expected);
  });
});

describe("attachmentFault", () => {
  const line = { status: "OPEN", planStatus: "DRAFT", isHeldElsewhere: false } as const;
  test.each([
    ["open, its plan being prepared", {}, "ALLOWED"],
    ["open, its plan being published", { planStatus: "PUBLISHED" }, "ALLOWED"],
    ["of a closed plan", { planStatus: "CLOSED" }, "PLAN_CLOSED"],
    ["bought elsewhere", { isHeldElsewhere: true }, "LINE_HELD"],
    ["launched", { status: "LAUNCHED" as const }, "LINE_NOT_OPEN"],
    ["given up", { status: "ABANDONED" as const }, "LINE_NOT_OPEN"],
  ])("a line %s", (_, change, expected) => {
    expect(attachmentFault({ ...line, ...change })?.code ?? "ALLOWED").toBe(expected);
  });
});
