import { SiretScalar } from "../../../../shared/graphql/scalars/siret.scalar";

describe("SiretScalar", () => {
  test.each(["73282932000074", "20008945600012"])("accepts %s", (text) => {
    expect(SiretScalar.parseValue(text)).toBe(text);
    expect(SiretScalar.serialize(text)).toBe(text);
  });

  test.each(["73282932000075", "200089456", 73282932000074])("refuses %j", (input) => {
    expect(() => SiretScalar.parseValue(input)).toThrow(
      expect.objectContaining({ code: "INVALID_IDENTIFIER" }),
    );
  });
});
