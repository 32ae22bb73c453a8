import fc from "fast-check";
import { formatHours, formatHoursInFrench, parseHours } from "../../../shared/kernel/hours";

describe("parseHours", () => {
  test.each([
    [600, 60_000],
    [151.67, 15_167],
    [0.1, 10],
    [-7.5, -750],
    [-0, 0],
    ["151.67", 15_167],
    ["-0", 0],
    [999_999_999.99, 99_999_999_999],
  ])("reads %s", (hours, hundredths) => {
    expect(parseHours(hours)).toBe(hundredths);
  });

  test.each([1.005, 1e-7, 1e9, Number.NaN, Number.POSITIVE_INFINITY, "", "151,67", "1 000", "1.", "0x10"])(
    "refuses %s",
    (hours) => {
      expect(parseHours(hours)).toBeNull();
    },
  );

  test("refuses negative hours when asked to", () => {
    expect(parseHours(-0.01, { nonNegative: true })).toBeNull();
    expect(parseHours(0, { nonNegative: true })).toBe(0);
  });

  test("reads back what formatHours writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        (hundredths) => parseHours(formatHours(hundredths)) === hundredths,
      ),
    );
  });
});

describe("formatHoursInFrench", () => {
  test.each([
    [60_000, "600\u00A0h"],
    [15_167, "151,67\u00A0h"],
    [15_150, "151,5\u00A0h"],
    [160_700, "1\u202F607\u00A0h"],
    [-5, "-0,05\u00A0h"],
    [0, "0\u00A0h"],
  ])("writes %i hundredths as %s", (hundredths, text) => {
    expect(formatHoursInFrench(hundredths)).toBe(text);
  });
});
