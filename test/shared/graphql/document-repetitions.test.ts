import { parse } from "graphql";
import { measureRepetitions } from "../../../shared/graphql/document-repetitions";

const limits = { pairs: 1000, visits: 2000 };
const measured = (source: string) => measureRepetitions(parse(source), limits).pairs;

describe("repetitions", () => {
  test.each([
    ["{ a b c }", 0],
    ["{ a a a }", 3],
    ["{ a x: a x: b }", 1],
    // One pair of a, and under both of them: two b and two c.
    ["{ a { b c } a { b c } }", 3],
    ["{ x: a { b } y: a { b } }", 0],
    ["{ a ... on Query { a ... { a } } }", 3],
    ["{ a { a { a } a { a } } }", 2],
    // A fragment weighs in each place where it is spread, and by itself where nothing uses it.
    ["{ ...F ...F a } fragment F on Query { a }", 1],
    ["{ x { ...F } y { ...F } } fragment F on Query { a a }", 2],
    ["query A { a a } query B { a a a } fragment F on Query { a a }", 5],
    ["{ ...Nowhere a }", 0],
    ["type A { a: Int }", 0],
  ])("of %s are %d", (source, pairs) => {
    expect(measured(source)).toBe(pairs);
  });

  test("are compared as often as validation does at worst: a product of the levels", () => {
    const doubled = "a { b { c } b { c } } ".repeat(10);
    expect(measured(`{ ${doubled} }`)).toBe(45 + 190 + 190);
  });

  test("stop being counted once there are too many", () => {
    expect(measured(`{ ${"a { b b b } ".repeat(100)} }`)).toBe(4950);
  });

  test("of fragments that double without end are not followed to the end", () => {
    const levels = Array.from({ length: 60 }, (_, level) => {
      const next = `...F${level + 1}`;
      return `fragment F${level} on A { x: a { ${next} } y: a { ${next} } }`;
    });
    const bomb = `{ a } query B { ...F0 } ${levels.join(" ")} fragment F60 on A { a }`;
    const { visits } = measureRepetitions(parse(bomb), limits);
    expect(visits).toBeGreaterThan(limits.visits);
    expect(visits).toBeLessThan(limits.visits + 100);
  });

  test("of fragments in a chain are counted once, whatever their order", () => {
    const chain = Array.from({ length: 100 }, (_, at) => `fragment F${at} on Query { a${at} ...F${at + 1} }`);
    const source = `{ ...F0 } ${chain.join(" ")} fragment F100 on Query { z }`;
    expect(measureRepetitions(parse(source), limits)).toMatchObject({ pairs: 0, visits: 1 + 2 * 100 + 1 });
  });
});
