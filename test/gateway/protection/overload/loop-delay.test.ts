import { watchLoopDelay } from "../../../../gateway/protection/overload/loop-delay";

describe("the delay of the event loop", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("is how much later than asked a timer is called, smoothed", () => {
    let now = 0;
    const loop = watchLoopDelay(() => now);
    const tickAfter = (ms: number): number => {
      now += ms;
      jest.advanceTimersByTime(100);
      return loop.current();
    };
    expect([tickAfter(100), tickAfter(500), tickAfter(500), tickAfter(100)]).toEqual([0, 200, 300, 150]);
    loop.close();
    expect(tickAfter(5000)).toBe(150);
  });
});
