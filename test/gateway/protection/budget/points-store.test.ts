import { MemoryPoints } from "../../../../gateway/protection/budget/memory-points";
import { RedisPoints } from "../../../../gateway/protection/budget/redis-points";
import { RedisUnavailable, type Redis } from "../../../../shared/runtime/redis";

const expense = { caller: "a", points: 40, perMinute: 60 };

describe("budgets in memory", () => {
  test("are one for each caller, and refill", () => {
    let now = 0;
    const points = new MemoryPoints({ clock: () => now });
    expect(points.spend(expense)).toEqual({ isAllowed: true, points: 20 });
    expect(points.spend({ ...expense, caller: "b" })).toEqual({ isAllowed: true, points: 20 });
    expect(points.spend(expense)).toEqual({ isAllowed: true, points: -20 });
    expect(points.spend(expense)).toEqual({ isAllowed: false, points: -20 });
    now = 21_000;
    expect(points.spend(expense)).toEqual({ isAllowed: true, points: -39 });
  });

  test("forget the caller not heard of for longest", () => {
    const points = new MemoryPoints({ clock: () => 0, maxCallers: 2 });
    for (const caller of ["a", "b", "a", "c"]) points.spend({ ...expense, caller });
    expect(points.size).toBe(2);
    expect(points.spend(expense).points).toBe(-20);
    expect(points.spend({ ...expense, caller: "b" }).points).toBe(20);
  });
});

describe("budgets in Redis", () => {
  const redisThat = (command: Redis["command"]): Redis => ({
    command,
    ping: async () => undefined,
    close: async () => undefined,
  });

  test("are asked for under a name that tells nobody's address", async () => {
    const asked: (readonly string[])[] = [];
    const redis = redisThat(async (...parts) => {
      asked.push(parts);
      return [1, "20"];
    });
    const points = new RedisPoints(redis, new MemoryPoints());
    expect(await points.spend({ ...expense, caller: "address 192.0.2.7" })).toEqual({
      isAllowed: true,
      points: 20,
    });
    expect(asked[0]?.slice(2)).toEqual(["1", expect.stringMatching(/^hub:points:[\w-]{43}$/), "40", "60"]);
    expect(JSON.stringify(asked)).not.toContain("192.0.2.7");
  });

  test("are counted in this process while Redis does not answer", async () => {
    const points = new RedisPoints(
      redisThat(() => Promise.reject(new RedisUnavailable())),
      new MemoryPoints({ clock: () => 0 }),
    );
    const spent = [await points.spend(expense), await points.spend(expense), await points.spend(expense)];
    expect(spent.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
  });
});
