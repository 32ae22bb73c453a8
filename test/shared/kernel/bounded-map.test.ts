import { BoundedMap } from "../../../shared/kernel/bounded-map";

describe("a bounded map", () => {
  test("creates a value once", () => {
    const map = new BoundedMap<string, number>(2);
    expect(map.getOrCreate("a", () => 1)).toBe(1);
    expect(map.getOrCreate("a", () => 2)).toBe(1);
  });

  test("forgets what was read least recently", () => {
    const map = new BoundedMap<string, number>(2);
    map.getOrCreate("a", () => 1);
    map.getOrCreate("b", () => 1);
    map.getOrCreate("a", () => 2);
    map.getOrCreate("c", () => 1);
    expect(map.size).toBe(2);
    expect(map.getOrCreate("a", () => 3)).toBe(1);
    expect(map.getOrCreate("b", () => 3)).toBe(3);
  });

  test("keeps nothing of a failed creation", () => {
    const map = new BoundedMap<string, number>(2);
    expect(() => map.getOrCreate("a", () => JSON.parse("{"))).toThrow(SyntaxError);
    expect(map.size).toBe(0);
  });
});
