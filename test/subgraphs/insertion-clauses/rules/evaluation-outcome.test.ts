import {
  combinedOutcome,
  hoursOutcome,
} from "../../../../subgraphs/insertion-clauses/rules/evaluation-outcome";

describe("hoursOutcome", () => {
  test.each([
    [600_00, 898_50, "2018-02-15", "MET"],
    [600_00, 600_00, "2018-02-15", "MET"],
    [600_00, 599_99, "2017-12-16", "NOT_MET"],
    [600_00, 599_99, "2017-12-15", "UNDETERMINED"],
    [600_00, 600_00, "2017-06-01", "MET"],
    [0, 0, "2018-02-15", "NOT_APPLICABLE"],
  ])("%d committed, %d realised, on %s: %s", (committed, realised, evaluatedOn, outcome) => {
    expect(hoursOutcome({ committed, realised, evaluatedOn, worksEndOn: "2017-12-15" })).toBe(outcome);
  });
});

describe("combinedOutcome", () => {
  test.each([
    [["MET", "MET"], "MET"],
    [["MET", "NOT_APPLICABLE"], "MET"],
    [["MET", "UNDETERMINED"], "UNDETERMINED"],
    [["UNDETERMINED", "NOT_MET", "MET"], "NOT_MET"],
    [["NOT_APPLICABLE"], "NOT_APPLICABLE"],
    [[], "NOT_APPLICABLE"],
  ] as const)("%j: %s", (outcomes, outcome) => {
    expect(combinedOutcome(outcomes)).toBe(outcome);
  });
});
