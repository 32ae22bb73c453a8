export interface CircuitBreakerOptions {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** While it is open, one call in this time goes through to try. */
  readonly delayMs: number;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly clock: () => number;
}

/**
 * Stops asking a subgraph that fails every time. Once open it is half open now and then: one call is let through after
 * each delay, and the first success closes it.
 */
export class CircuitBreaker {
  private failuresInARow = 0;
  private nextTrialAt = 0;

  constructor(private readonly options: CircuitBreakerOptions) {}

  /** Whether a call would be refused now. */
  get refuses(): boolean {
    return this.isOpen && this.options.clock() < this.nextTrialAt;
  }

  /** Whether a call may go; while the breaker is open, that makes it the trial. */
  admits(): boolean {
    if (!this.isOpen) return true;
    if (this.refuses) return false;
    this.waitForTrial();
    return true;
  }

  succeeded(): void {
    this.failuresInARow = 0;
  }

  /** @param askers How many waited for what failed: one call that many share counts for all of them. */
  failed(askers = 1): void {
    const wasOpen = this.isOpen;
    this.failuresInARow += askers;
    // Calls that left before it opened do not put the next trial off.
    if (this.isOpen && !wasOpen) this.waitForTrial();
  }

  private get isOpen(): boolean {
    return this.failuresInARow >= this.options.failures;
  }

  private waitForTrial(): void {
    this.nextTrialAt = this.options.clock() + this.options.delayMs;
  }
}
