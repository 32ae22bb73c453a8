import { CircuitBreaker } from "../../../gateway/transport/circuit-breaker";

describe("a circuit breaker of three failures and a second", () => {
  let nowMs = 0;
  const breakerAfter = (failures: number) => {
    nowMs = 0;
    const breaker = new CircuitBreaker({ failures: 3, delayMs: 1000, clock: () => nowMs });
    for (let failure = 0; failure < failures; failure += 1) breaker.failed();
    return breaker;
  };

  test.each([
    [0, true],
    [2, true],
    [3, false],
    [7, false],
  ])("after %i failures in a row admits a call: %s", (failures, admits) => {
    const breaker = breakerAfter(failures);
    expect([breaker.admits(), breaker.refuses]).toEqual([admits, !admits]);
  });

  test("forgets failures at the first success", () => {
    const breaker = breakerAfter(2);
    breaker.succeeded();
    breaker.failed();
    breaker.failed();
    expect(breaker.admits()).toBe(true);
  });

  test("lets one call try after the delay, and one more after each further delay", () => {
    const breaker = breakerAfter(3);
    const admittedAt = (ms: number) => {
      nowMs = ms;
      return [breaker.admits(), breaker.admits()];
    };
    expect(admittedAt(999)).toEqual([false, false]);
    expect(admittedAt(1000)).toEqual([true, false]);
    breaker.failed();
    expect(admittedAt(1999)).toEqual([false, false]);
    expect(admittedAt(2000)).toEqual([true, false]);
  });

  test("closes at the first success of a trial", () => {
    const breaker = breakerAfter(3);
    nowMs = 1000;
    breaker.admits();
    breaker.succeeded();
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
  });

  test.each([
    [2, true],
    [3, false],
    [50, false],
  ])("after one failure that %i waited for admits a call: %s", (askers, admits) => {
    const breaker = breakerAfter(0);
    breaker.failed(askers);
    expect(breaker.admits()).toBe(admits);
    nowMs = 1000;
    expect(breaker.admits()).toBe(true);
  });

  test("is not kept open longer by calls that left before it opened", () => {
    const breaker = breakerAfter(3);
    nowMs = 900;
    breaker.failed();
    nowMs = 1000;
    expect(breaker.admits()).toBe(true);
  });
});
