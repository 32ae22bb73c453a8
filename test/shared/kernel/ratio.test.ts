import fc from "fast-check";
import { ratio } from "../../../shared/kernel/ratio";

describe("ratio", () => {
  test.each([
    [1, 3, 0.3333],
    [2, 3, 0.6667],
    [900, 600, 1.5],
    [1n, 20_000n, 0.0001],
    [1n, 20_001n, 0],
    [-1n, 20_000n, -0.0001],
    [0, 5, 0],
    [1n, 4, 0.25],
    [0.5, 2, 0.25],
    [10n ** 20n, 2n * 10n ** 20n, 0.5],
  ])("%s of %s is %s", (part, whole, expected) => {
    expect(ratio(part, whole)).toBe(expected);
  });

  test.each([
    [5, 0],
    [0n, 0n],
    [0.5, 0],
    [Number.NaN, 1],
    [1, Number.NaN],
  ])("%s of %s is unknown", (part, whole) => {
    expect(ratio(part, whole)).toBeNull();
  });

  test("a whole is one, whatever its size", () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n }), (whole) => ratio(whole, whole) === 1));
  });
});
