import * as fc from "fast-check";
import type { Page } from "../../../shared/pagination/connection.type";
import { pageOfRows, type RowList } from "../../../shared/pagination/page-of-rows";

interface Row {
  readonly id: string;
  readonly value: bigint;
}

const list: RowList<Row, "VALUE"> = {
  name: "rows",
  keyOf: ({ id }) => id,
  orders: { VALUE: { valueOf: ({ value }) => value, type: "bigint" } },
};

const drawnRows = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }).filter((id) => !id.includes("\0")),
    value: fc.bigInt({ min: -3n, max: 3n }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe("pageOfRows", () => {
  test("pages one after the other give every row once, in order, ties by key", () => {
    const request = fc.record({
      ...{ rows: drawnRows, first: fc.integer({ min: 1, max: 7 }) },
      direction: fc.constantFrom("ASC" as const, "DESC" as const),
    });
    fc.assert(
      fc.property(request, ({ rows, first, direction }) => {
        const met: Row[] = [];
        let after: string | null = null;
        do {
          const order = { field: "VALUE", direction } as const;
          const page: Page<Row> = pageOfRows(list, rows, { page: { first, after }, order });
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          met.push(...page.nodes);
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        const sign = direction === "ASC" ? 1 : -1;
        const sorted = rows.toSorted((left, right) =>
          left.value === right.value
            ? left.id < right.id
              ? -sign
              : sign
            : left.value < right.value
              ? -sign
              : sign,
        );
        expect(met).toEqual(sorted);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  test("refuses a cursor of another order, and one that was forged", () => {
    const rows = [{ id: "a", value: 1n }];
    const ascending = { field: "VALUE", direction: "ASC" } as const;
    const { endCursor } = pageOfRows(list, rows, { page: { first: 1 }, order: ascending }).pageInfo;
    const descending = { field: "VALUE", direction: "DESC" } as const;
    expect(() => pageOfRows(list, rows, { page: { first: 1, after: endCursor }, order: descending })).toThrow(
      "n'est pas un curseur",
    );
    const forged = Buffer.from('["rows:VALUE:ASC","x","a"]').toString("base64url");
    expect(() => pageOfRows(list, rows, { page: { first: 1, after: forged }, order: ascending })).toThrow(
      "n'est pas un curseur",
    );
  });

  test("a page of no rows has neither cursor nor follower", () => {
    const { pageInfo } = pageOfRows(list, [], {
      page: { first: 1 },
      order: { field: "VALUE", direction: "ASC" },
    });
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});
