import { shownCount } from "../../../../subgraphs/insertion-clauses/rules/small-counts";

const circle = { owner: "900100017", mandated: ["200089456"], employer: "900200049" };

describe("shownCount", () => {
  test.each([
    ["the owner", "900100017", 1, 1, "1"],
    ["the facilitator's organisation", "200089456", 4, 4, "4"],
    ["the employer", "900200049", 4, 4, "4"],
    ["another organisation, four people", "212703755", 4, null, "moins de 5"],
    ["another organisation, five people", "212703755", 5, 5, "5"],
    ["nobody, one person", null, 1, null, "moins de 5"],
    ["nobody, five people", null, 5, 5, "5"],
  ])("%s", (_, organisation, count, shown, display) => {
    expect(shownCount(count, circle, organisation)).toEqual({ count: shown, display });
  });
});
