import { OverloadGuard } from "../../../../gateway/protection/overload/overload-guard";

function guardWith(loopDelayMs: () => number) {
  const settings = { maxConcurrent: 2, reservedForWriters: 1, maxLoopDelayMs: 100 };
  return new OverloadGuard(settings, { current: loopDelayMs, close: () => undefined });
}

describe("the guard against overload", () => {
  test("keeps a reserve for signed-in writers", () => {
    const guard = guardWith(() => 0);
    guard.enter();
    expect([guard.hasRoomFor(false), guard.hasRoomFor(true)]).toEqual([true, true]);
    guard.enter();
    expect([guard.hasRoomFor(false), guard.hasRoomFor(true)]).toEqual([false, true]);
    guard.enter();
    expect([guard.hasRoomFor(false), guard.hasRoomFor(true)]).toEqual([false, false]);
    guard.leave();
    guard.leave();
    expect([guard.hasRoomFor(false), guard.hasRoomFor(true)]).toEqual([true, true]);
  });

  test("lets in writers alone while the event loop is late", () => {
    let delay = 100;
    const guard = guardWith(() => delay);
    expect(guard.hasRoomFor(false)).toBe(true);
    delay = 101;
    expect([guard.hasRoomFor(false), guard.hasRoomFor(true)]).toEqual([false, true]);
  });

  test("takes no work of its own that holds the event loop for an overload, until it is forgotten", async () => {
    jest.useFakeTimers();
    const guard = guardWith(() => 500);
    await guard.excuse(async () => expect(guard.hasRoomFor(false)).toBe(true));
    await expect(guard.excuse(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    jest.advanceTimersByTime(999);
    expect(guard.hasRoomFor(false)).toBe(true);
    jest.advanceTimersByTime(1);
    expect(guard.hasRoomFor(false)).toBe(false);
    jest.useRealTimers();
  });
});
