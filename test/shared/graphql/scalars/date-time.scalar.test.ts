import { DateTimeScalar } from "../../../../shared/graphql/scalars/date-time.scalar";

describe("DateTimeScalar", () => {
  test.each([
    ["2018-04-30T09:15:00Z", "2018-04-30T09:15:00.000Z"],
    ["2018-04-30T11:15+02:00", "2018-04-30T09:15:00.000Z"],
    ["2018-04-30T09:15:00.123456789Z", "2018-04-30T09:15:00.123Z"],
    ["2018-12-31T23:30:00-01:00", "2019-01-01T00:30:00.000Z"],
  ])("reads %s as the instant %s", (text, instant) => {
    expect(DateTimeScalar.parseValue(text).toISOString()).toBe(instant);
    expect(DateTimeScalar.serialize(text)).toBe(instant);
  });

  test.each([
    "2018-04-30",
    "2018-04-30T09:15:00",
    "2018-02-30T09:15:00Z",
    "2018-04-30T24:00:00Z",
    "2018-04-30 09:15:00Z",
    0,
    null,
  ])("refuses %j", (input) => {
    expect(() => DateTimeScalar.parseValue(input)).toThrow(expect.objectContaining({ code: "INVALID_DATE" }));
  });

  test("writes a Date in UTC", () => {
    expect(DateTimeScalar.serialize(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
  });

  test.each([new Date(Number.NaN), 0, "hier"])("cannot write %p", (value) => {
    expect(() => DateTimeScalar.serialize(value)).toThrow(TypeError);
  });
});
