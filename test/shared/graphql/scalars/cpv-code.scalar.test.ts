import { CpvCodeScalar } from "../../../../shared/graphql/scalars/cpv-code.scalar";

describe("CpvCodeScalar", () => {
  test.each(["55520000", "55520000-1"])("accepts %s", (text) => {
    expect(CpvCodeScalar.parseValue(text)).toBe(text);
    expect(CpvCodeScalar.serialize(text)).toBe(text);
  });

  test.each(["5552", "00000000", 55520000])("refuses %j", (input) => {
    expect(() => CpvCodeScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "INVALID_IDENTIFIER" }),
    );
  });
});
