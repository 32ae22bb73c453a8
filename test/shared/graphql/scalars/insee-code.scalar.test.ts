import { InseeCodeScalar } from "../../../../shared/graphql/scalars/insee-code.scalar";

describe("InseeCodeScalar", () => {
  test.each(["27375", "2A004"])("accepts %s", (text) => {
    expect(InseeCodeScalar.parseValue(text)).toBe(text);
    expect(InseeCodeScalar.serialize(text)).toBe(text);
  });

  test.each(["20004", "2737", 27375])("refuses %j", (input) => {
    expect(() => InseeCodeScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "INVALID_IDENTIFIER" }),
    );
  });
});
