import { WeighedCache } from "../../../shared/kernel/weighed-cache";

describe("a cache bounded by weight", () => {
  test("keeps what is asked for again through a flood of texts never seen again", () => {
    const cache = new WeighedCache<number>(100);
    cache.add("used", 1, 10);
    expect(cache.get("used")).toBe(1);
    for (let flood = 0; flood < 1000; flood += 1) cache.add(`flood ${flood.toString()}`, flood, 10);
    expect(cache.get("used")).toBe(1);
    expect(cache.get("flood 0")).toBeUndefined();
    expect(cache.weight).toBeLessThanOrEqual(100);
  });

  test("forgets what was used least recently among what is used", () => {
    const cache = new WeighedCache<string>(40);
    for (const key of ["a", "b", "c"]) {
      cache.add(key, key, 10);
      cache.get(key);
    }
    cache.get("a");
    cache.add("d", "d", 10);
    cache.get("d");
    for (const key of ["e", "f"]) cache.add(key, key, 10);
    expect(["a", "b", "c", "d"].map((key) => cache.get(key))).toEqual(["a", undefined, "c", "d"]);
  });

  test("never keeps what weighs more than its share", () => {
    const cache = new WeighedCache<string>(100);
    cache.add("heavy", "heavy", 26);
    expect([cache.get("heavy"), cache.weight]).toEqual([undefined, 0]);
  });
});
