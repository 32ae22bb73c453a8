import { TerritoryCodeScalar } from "../../../../shared/graphql/scalars/territory-code.scalar";

describe("TerritoryCodeScalar", () => {
  test.each(["27375", "200089456"])("accepts %s", (text) => {
    expect(TerritoryCodeScalar.parseValue(text)).toBe(text);
    expect(TerritoryCodeScalar.serialize(text)).toBe(text);
  });

  test.each(["2737", "200089457", 200089456])("refuses %j", (input) => {
    expect(() => TerritoryCodeScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "INVALID_IDENTIFIER" }),
    );
  });
});
