import { isInseeCode } from "../../../shared/kernel/insee-code";

describe("isInseeCode", () => {
  test.each([
    "01001",
    "27375",
    "2A004",
    "2B033",
    "19999",
    "21001",
    "75056",
    "95690",
    "97105",
    "97801",
    "98411",
    "98735",
    "98901",
  ])("accepts %s", (code) => {
    expect(isInseeCode(code)).toBe(true);
  });

  test.each([
    ["00001", "department 00"],
    ["20004", "department 20, which became 2A and 2B"],
    ["2C001", "department 2C"],
    ["2a004", "a small letter"],
    ["96001", "department 96"],
    ["97901", "department 979"],
    ["98001", "department 980, which is Monaco in postal codes"],
    ["99100", "a foreign country"],
    ["27000", "commune 000"],
    ["97100", "commune 00 overseas"],
    ["2737", "a lost zero"],
    ["273750", "six characters"],
    ["27375 ", "a space"],
    ["", "nothing"],
  ])("refuses %j: %s", (code) => {
    expect(isInseeCode(code)).toBe(false);
  });
});
