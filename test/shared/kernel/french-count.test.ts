import { countInFrench } from "../../../shared/kernel/french-count";
import { plainSpaces } from "../../support/plain-spaces";

describe("countInFrench", () => {
  test.each([
    [0, "0 ligne"],
    [1, "1 ligne"],
    [2, "2 lignes"],
    [1_200, "1 200 lignes"],
  ])("%s", (count, written) => {
    expect(plainSpaces(countInFrench(count, "ligne"))).toBe(written);
  });

  test("takes the plural that it is given", () => {
    expect(plainSpaces(countInFrench(3, "travail", "travaux"))).toBe("3 travaux");
  });
});
