import fc from "fast-check";
import { CodedError } from "../../../shared/graphql/coded-error";
import { decodeCursor, encodeCursor } from "../../../shared/pagination/cursor";

const order = "awards:OBTAINED_ON:DESC";

/** What a cursor may hold: any text that PostgreSQL can store. */
const storable = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\u0000"));

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
}

function expectRefusal(cursor: string, type: "text" | "date" = "text"): void {
  expect(() => decodeCursor(cursor, order, type)).toThrow(CodedError);
  expect(() => decodeCursor(cursor, order, type)).toThrow(
    expect.objectContaining({ extensions: { code: "INVALID_CURSOR", argument: "after" } }),
  );
}

describe("decodeCursor", () => {
  test("reads back whatever was encoded under the same order", () => {
    fc.assert(
      fc.property(storable, storable, storable, (name, sort, key) => {
        const position = { order: name, sort, key };
        expect(decodeCursor(encodeCursor(position), name, "text")).toEqual(position);
      }),
    );
  });

  test("makes cursors that need no escaping in a URL", () => {
    fc.assert(
      fc.property(storable, storable, (sort, key) => {
        expect(encodeCursor({ order, sort, key })).toMatch(/^[\w-]+$/);
      }),
    );
  });

  test("refuses any text that is not a cursor, naming the argument", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expectRefusal(text);
      }),
    );
  });

  test.each([
    ["an empty text", ""],
    ["a number", encoded(42)],
    ["an object", encoded({ order, sort: "a", key: "b" })],
    ["a missing key", encoded([order, "a"])],
    ["one part too many", encoded([order, "a", "b", "c"])],
    ["a part that is no text", encoded([order, 2015, "b"])],
    ["a null character in the sort value", encoded([order, "a\u0000", "b"])],
    ["a null character in the key", encoded([order, "a", "b\u0000"])],
    ["another order", encodeCursor({ order: "awards:OBTAINED_ON:ASC", sort: "2015-01-01", key: "b" })],
    ["another list", encodeCursor({ order: "plans:OBTAINED_ON:DESC", sort: "2015-01-01", key: "b" })],
  ])("refuses %s", (_, cursor) => {
    expectRefusal(cursor);
  });

  test("refuses a forged sort value that the order cannot hold", () => {
    expectRefusal(encodeCursor({ order, sort: "abc", key: "b" }), "date");
  });
});
