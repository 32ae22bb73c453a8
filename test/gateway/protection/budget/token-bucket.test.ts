import { secondsUntil, withdraw } from "../../../../gateway/protection/budget/token-bucket";

const perMinute = 600;

describe("a bucket of points", () => {
  test("is full for a caller not seen before", () => {
    expect(withdraw(undefined, { points: 100, perMinute, now: 5000 })).toEqual({
      bucket: { points: 500, at: 5000 },
      isAllowed: true,
    });
  });

  test("answers a request dearer than what is left, and those that follow pay for it", () => {
    const { bucket, isAllowed } = withdraw({ points: 1, at: 0 }, { points: 101, perMinute, now: 0 });
    expect([bucket.points, isAllowed]).toEqual([-100, true]);
    expect(withdraw(bucket, { points: 1, perMinute, now: 10_000 }).isAllowed).toBe(false);
    expect(withdraw(bucket, { points: 1, perMinute, now: 10_001 }).isAllowed).toBe(true);
  });

  test("takes nothing for a request that is refused", () => {
    expect(withdraw({ points: 0, at: 0 }, { points: 50, perMinute, now: 0 })).toEqual({
      bucket: { points: 0, at: 0 },
      isAllowed: false,
    });
  });

  test("refills continuously, up to a minute's worth", () => {
    const empty = { points: 0, at: 0 };
    expect(withdraw(empty, { points: 0, perMinute, now: 1000 }).bucket.points).toBe(10);
    expect(withdraw(empty, { points: 0, perMinute, now: 3_600_000 }).bucket.points).toBe(perMinute);
  });

  test("is not emptied by a clock that goes back", () => {
    expect(withdraw({ points: 10, at: 5000 }, { points: 1, perMinute, now: 0 }).bucket.points).toBe(9);
  });

  test.each([
    [600, 600, 0],
    [600, 0, 60],
    [1, -100, 11],
    [1, 0.5, 1],
  ])("holds %d points, from %d, in %d seconds", (wanted, available, seconds) => {
    expect(secondsUntil(wanted, available, perMinute)).toBe(seconds);
  });
});
