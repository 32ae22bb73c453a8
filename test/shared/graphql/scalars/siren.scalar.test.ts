import { SirenScalar } from "../../../../shared/graphql/scalars/siren.scalar";

describe("SirenScalar", () => {
  test.each(["200089456", "200035665"])("accepts %s", (text) => {
    expect(SirenScalar.parseValue(text)).toBe(text);
    expect(SirenScalar.serialize(text)).toBe(text);
  });

  test.each(["200089457", "000000000", "", 200089456, null])("refuses %j", (input) => {
    expect(() => SirenScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "INVALID_IDENTIFIER" }),
    );
  });
});
