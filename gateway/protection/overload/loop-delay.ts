/** How late the event loop runs. */
export interface LoopDelay {
  /** Milliseconds, smoothed over a few tenths of a second: one long pause alone weighs half. */
  readonly current: () => number;
  readonly close: () => void;
}

const everyMs = 100;

/** Watches the event loop: a timer tells how much later than asked it was called. */
export function watchLoopDelay(clock: () => number = () => performance.now()): LoopDelay {
  let delay = 0;
  let expectedAt = clock() + everyMs;
  const timer = setInterval(() => {
    const now = clock();
    delay = (delay + Math.max(0, now - expectedAt)) / 2;
    expectedAt = now + everyMs;
  }, everyMs);
  timer.unref();
  return { current: () => delay, close: () => clearInterval(timer) };
}
