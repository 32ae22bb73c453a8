import fc from "fast-check";
import { formatEuros, formatEurosInFrench, parseEuros } from "../../../shared/kernel/money";

const limit = 10n ** 15n - 1n;
const amount = fc.bigInt({ min: -limit, max: limit });

describe("parseEuros", () => {
  test.each([
    ["1234.56", 123_456n],
    ["39999.99", 3_999_999n],
    ["40000", 4_000_000n],
    ["0.5", 50n],
    ["0", 0n],
    ["-0", 0n],
    ["-0.01", -1n],
    ["9999999999999.99", limit],
    ["-9999999999999.99", -limit],
  ])("reads %s", (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  test.each(["", "-", ".5", "1.", "1.234", "1,50", "1 000", "1e3", "+1", "NaN", "10000000000000", "1.5\n"])(
    "refuses %j",
    (text) => {
      expect(parseEuros(text)).toBeNull();
    },
  );
});

describe("formatEuros", () => {
  test.each([
    [0n, "0.00"],
    [5n, "0.05"],
    [-5n, "-0.05"],
    [123_450n, "1234.50"],
  ])("writes %s cents as %s", (cents, text) => {
    expect(formatEuros(cents)).toBe(text);
  });

  test("is read back as the same amount", () => {
    fc.assert(fc.property(amount, (cents) => parseEuros(formatEuros(cents)) === cents));
  });
});

describe("formatEurosInFrench", () => {
  test.each([
    [123_456n, "1\u202F234,56\u00A0€"],
    [4_000_000n, "40\u202F000,00\u00A0€"],
    [-100_000_001n, "-1\u202F000\u202F000,01\u00A0€"],
    [99n, "0,99\u00A0€"],
  ])("writes %s cents as %s", (cents, text) => {
    expect(formatEurosInFrench(cents)).toBe(text);
  });
});
