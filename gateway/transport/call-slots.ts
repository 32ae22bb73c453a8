/** How waiting for a slot ended. */
export type SlotOutcome = "ENTERED" | "TOO_LATE" | "TOO_MANY";

type Waiter = (outcome: SlotOutcome) => void;

/** Bounds the calls in flight, and those that wait for their turn. */
export class CallSlots {
  private inFlight = 0;
  private readonly waiting = new Set<Waiter>();

  constructor(
    private readonly mostInFlight: number,
    private readonly mostWaiting: number,
  ) {}

  /** Takes a slot when one is free. */
  tryEnter(): boolean {
    if (this.inFlight >= this.mostInFlight) return false;
    this.inFlight += 1;
    return true;
  }

  /** Waits for a slot, first come first served. */
  async enter(timeoutMs: number): Promise<SlotOutcome> {
    if (this.tryEnter()) return "ENTERED";
    if (this.waiting.size >= this.mostWaiting) return "TOO_MANY";
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter("TOO_LATE"), timeoutMs);
      const waiter: Waiter = (outcome) => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve(outcome);
      };
      this.waiting.add(waiter);
    });
  }

  /** Gives a slot back, to the one that has waited longest. */
  leave(): void {
    const [next] = this.waiting;
    if (next === undefined) this.inFlight -= 1;
    else next("ENTERED");
  }
}
