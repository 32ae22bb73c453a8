import { parseValue } from "graphql";
import { HoursScalar } from "../../../../shared/graphql/scalars/hours.scalar";

describe("HoursScalar", () => {
  test.each([
    [600, 60_000],
    [151.67, 15_167],
    [0, 0],
  ])("reads %s as hundredths of an hour, and writes them back", (hours, hundredths) => {
    expect(HoursScalar.parseValue(hours)).toBe(hundredths);
    expect(HoursScalar.serialize(hundredths)).toBe(hours);
  });

  test("reads literals", () => {
    expect(HoursScalar.parseLiteral(parseValue("151.67"), {})).toBe(15_167);
  });

  test.each([1.005, "600", null, Number.NaN])("refuses %j", (input) => {
    expect(() => HoursScalar.parseValue(input)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  test.each([1.5, "600", Number.NaN])("cannot write %j, which is not a number of hundredths", (value) => {
    expect(() => HoursScalar.serialize(value)).toThrow(TypeError);
  });
});
