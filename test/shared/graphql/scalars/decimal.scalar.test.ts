import { DecimalScalar } from "../../../../shared/graphql/scalars/decimal.scalar";

describe("DecimalScalar", () => {
  test.each([
    ["39999.99", 3_999_999n, "39999.99"],
    ["40000", 4_000_000n, "40000.00"],
    ["-0.5", -50n, "-0.50"],
  ])("reads %s as cents, and writes them with two decimals", (text, cents, written) => {
    expect(DecimalScalar.parseValue(text)).toBe(cents);
    expect(DecimalScalar.serialize(cents)).toBe(written);
  });

  test.each(["1.234", "1,50", "1e3", "", 40_000, null])("refuses %j", (input) => {
    expect(() => DecimalScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });

  test("writes cents only: a number would hide a rounding", () => {
    expect(() => DecimalScalar.serialize(12.5)).toThrow(TypeError);
  });
});
