import { CpvPrefixScalar } from "../../../../shared/graphql/scalars/cpv-prefix.scalar";

describe("CpvPrefixScalar", () => {
  test.each(["55", "55520000"])("accepts %s", (text) => {
    expect(CpvPrefixScalar.parseValue(text)).toBe(text);
    expect(CpvPrefixScalar.serialize(text)).toBe(text);
  });

  test.each(["5", "55520000-1", 55])("refuses %j", (input) => {
    expect(() => CpvPrefixScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "INVALID_IDENTIFIER" }),
    );
  });
});
