import { cpvDigits, cpvPrefix, cpvStartsWith, isCpvCode, isCpvPrefix } from "../../../shared/kernel/cpv-code";

describe("isCpvCode", () => {
  test.each([
    ["55520000", true, "catering services"],
    ["55520000-1", true, "with its ninth digit"],
    ["03300000-2", true, "an official code whose ninth digit breaks the announced rule"],
    ["00000000", false, "zeros"],
    ["00000000-0", false, "zeros and a ninth digit"],
    ["5552000", false, "seven digits"],
    ["555200001", false, "a ninth digit without its dash"],
    ["55520000-", false, "a dash alone"],
    ["55520000-12", false, "two digits after the dash"],
  ])("says of %j: %s (%s)", (text, expected) => {
    expect(isCpvCode(text)).toBe(expected);
  });
});

describe("cpvDigits", () => {
  test.each(["55520000", "55520000-1"])("leaves out the ninth digit of %s", (code) => {
    expect(cpvDigits(code)).toBe("55520000");
  });
});

describe("cpvPrefix", () => {
  test.each([
    ["DIVISION", "55"],
    ["GROUP", "555"],
    ["CLASS", "5552"],
    ["CATEGORY", "55523"],
  ] as const)("gives the %s", (level, prefix) => {
    expect(cpvPrefix("55523100-3", level)).toBe(prefix);
  });
});

describe("isCpvPrefix", () => {
  test.each([
    ["55", true],
    ["55520000", true],
    ["5", false],
    ["555200001", false],
    ["00", false],
    ["5a", false],
  ])("says of %j: %s", (text, expected) => {
    expect(isCpvPrefix(text)).toBe(expected);
  });
});

describe("cpvStartsWith", () => {
  test.each([
    ["55520000-1", "55", true],
    ["55520000-1", "55520000", true],
    ["55523100", "5552", true],
    ["55523100", "55520000", false],
    ["45000000-7", "45000000", true],
  ])("%s belongs to %s: %s", (code, prefix, expected) => {
    expect(cpvStartsWith(code, prefix)).toBe(expected);
  });
});
