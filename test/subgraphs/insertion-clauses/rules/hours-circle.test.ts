import { isInCircle } from "../../../../subgraphs/insertion-clauses/rules/hours-circle";

const circle = { owner: "900100017", mandated: ["200089456"], employers: ["900200049"] };

describe("who stands around the hours of an employer", () => {
  test.each([
    ["the owner", "900100017", true],
    ["the facilitator's organisation", "200089456", true],
    ["the employer", "900200049", true],
    ["another organisation", "212703755", false],
    ["nobody", null, false],
  ])("%s", (_, organisation, isInside) => {
    expect(isInCircle(circle, organisation)).toBe(isInside);
  });
});
