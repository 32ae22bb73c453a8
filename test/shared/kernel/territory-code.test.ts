import { isTerritoryCode, territoryKindOf } from "../../../shared/kernel/territory-code";

describe("a territory code", () => {
  test.each([
    ["27375", "COMMUNE"],
    ["2A004", "COMMUNE"],
    ["200089456", "INTERCOMMUNALITY"],
  ])("%s designates a territory of kind %s", (code, kind) => {
    expect(isTerritoryCode(code)).toBe(true);
    expect(territoryKindOf(code)).toBe(kind);
  });

  test.each(["00000", "200089457", "000000000", "27", ""])("%j designates none", (code) => {
    expect(isTerritoryCode(code)).toBe(false);
  });
});
