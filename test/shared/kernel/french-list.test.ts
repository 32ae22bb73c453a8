import { listInFrench } from "../../../shared/kernel/french-list";

describe("listInFrench", () => {
  test.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a et b"],
    [["a", "b", "c"], "a, b et c"],
  ])("%j", (words, written) => {
    expect(listInFrench(words)).toBe(written);
  });
});
