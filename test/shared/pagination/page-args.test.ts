import "reflect-metadata";
import { checkedPageSize } from "../../../shared/pagination/page-args";

describe("checkedPageSize", () => {
  test.each([1, 2, 99, 100])("takes a page of %d", (first) => {
    expect(checkedPageSize(first)).toBe(first);
  });

  test.each([0, -1, 101, 2_147_483_647, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses a page of %d",
    (first) => {
      expect(() => checkedPageSize(first)).toThrow(
        expect.objectContaining({
          message: "« first » doit être un entier de 1 à 100.",
          extensions: { code: "INVALID_PAGE_SIZE", argument: "first" },
        }),
      );
    },
  );
});
