import type { LoopDelay } from "./loop-delay";

export interface OverloadSettings {
  /** Requests under way beyond which only signed-in writers are let in. */
  readonly maxConcurrent: number;
  /** Requests of signed-in writers let in beyond that. */
  readonly reservedForWriters: number;
  /** Delay of the event loop beyond which only signed-in writers are let in. */
  readonly maxLoopDelayMs: number;
}

/** How long a pause goes on weighing in the smoothed delay. */
const forgottenAfterMs = 1000;

/** Tells whether there is room for one more request. Answers of health never ask. */
export class OverloadGuard {
  private underWay = 0;
  /** Works under way, or just over, that hold the event loop. */
  private excused = 0;

  constructor(
    private readonly settings: OverloadSettings,
    private readonly loop: LoopDelay,
  ) {}

  /** Before a request is read: whether it has a chance, given that one with a credential may be a writer's. */
  hasRoomFor(mayBePriority: boolean): boolean {
    const { maxConcurrent, reservedForWriters, maxLoopDelayMs } = this.settings;
    if (mayBePriority) return this.underWay < maxConcurrent + reservedForWriters;
    const isLate = this.excused === 0 && this.loop.current() > maxLoopDelayMs;
    return this.underWay < maxConcurrent && !isLate;
  }

  /** Does some work that holds the event loop by itself, as opening a supergraph does: that is no overload. */
  async excuse<T>(work: () => Promise<T>): Promise<T> {
    this.excused += 1;
    try {
      return await work();
    } finally {
      setTimeout(() => {
        this.excused -= 1;
      }, forgottenAfterMs).unref();
    }
  }

  enter(): void {
    this.underWay += 1;
  }

  leave(): void {
    this.underWay -= 1;
  }

  close(): void {
    this.loop.close();
  }
}
