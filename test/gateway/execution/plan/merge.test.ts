import { buildSchema } from "graphql";
import { mergeInto } from "../../../../gateway/execution/plan/merge";
import { typedObjects } from "../../../../gateway/execution/plan/typed-objects";

const types = typedObjects(
  buildSchema("type Query { item: Item } interface Item { id: ID } type Book implements Item { id: ID }"),
);

function merged(target: Record<string, unknown>, source: Record<string, unknown>): unknown {
  mergeInto(target, source, types);
  return target;
}

describe("merging what subgraphs send", () => {
  test.each([
    ["keys add up", { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ["objects are merged in depth", { a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
    [
      "lists are merged item by item",
      { a: [{ b: 1 }, null] },
      { a: [{ c: 2 }, { c: 3 }] },
      { a: [{ b: 1, c: 2 }, { c: 3 }] },
    ],
    ["lists of other lengths are left", { a: [1] }, { a: [1, 2] }, { a: [1] }],
    ["null replaces nothing", { a: 1 }, { a: null }, { a: 1 }],
    ["a value replaces null", { a: null }, { a: 1 }, { a: 1 }],
    [
      "a type is told by its own name",
      { __typename: "Item" },
      { __typename: "Book" },
      { __typename: "Book" },
    ],
    [
      "and not by that of an interface",
      { __typename: "Book" },
      { __typename: "Item" },
      { __typename: "Book" },
    ],
  ])("%s", (_, target, source, expected) => {
    expect(merged(target, source)).toEqual(expected);
  });

  test("changes no prototype, whatever the names of what is sent", () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const target = {};
    mergeInto(target, Object.assign(JSON.parse("{}"), hostile), types);
    mergeInto(target, JSON.parse('{"__proto__":{"polluted":1}}'), types);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  });
});
