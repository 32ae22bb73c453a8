import { namesInFrench } from "../../../../../subgraphs/procurement-plans/rules/pooling/named-buyers";
import { plainSpaces } from "../../../../support/plain-spaces";

describe("namesInFrench", () => {
  test.each([
    [["A"], "A"],
    [["A", "B"], "A et B"],
    [["A", "B", "C"], "A, B et C"],
    [["A", "B", "C", "D"], "A, B, C et D"],
    [["A", "B", "C", "D", "E"], "A, B, C et 2 autres"],
    [["A", null], "A et 1 autre"],
    [["A", null, "B", null], "A, B et 2 autres"],
    [[null], "1 acheteur que vous ne pouvez pas voir"],
    [[null, null], "2 acheteurs que vous ne pouvez pas voir"],
  ])("%j, three of them named", (names, written) => {
    expect(plainSpaces(namesInFrench(names, 3))).toBe(written);
  });
});
