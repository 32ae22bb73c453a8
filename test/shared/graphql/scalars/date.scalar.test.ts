import { DateScalar } from "../../../../shared/graphql/scalars/date.scalar";

describe("DateScalar", () => {
  test.each(["2018-04-30", "2024-02-29"])("accepts %s", (text) => {
    expect(DateScalar.parseValue(text)).toBe(text);
    expect(DateScalar.serialize(text)).toBe(text);
  });

  test.each(["2023-02-29", "30/04/2018", "2018-04-30T00:00:00Z", 20180430])("refuses %j", (input) => {
    expect(() => DateScalar.parseValue(input)).toThrow(expect.objectContaining({ code: "INVALID_DATE" }));
  });
});
