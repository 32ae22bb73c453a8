import type { Caller } from "../../../shared/access/caller";
import type { Json } from "./graph-model";

/** An answer that is not what the oracle says. */
export interface Difference {
  readonly where: string;
  readonly caller: Caller;
  readonly asked: string;
  readonly expected: Json;
  readonly answered: Json;
}

/** What was compared so far. */
export class Tally {
  private compared = 0;
  private readonly found: Difference[] = [];

  constructor(private readonly mostDifferences: number) {}

  get steps(): number {
    return this.compared;
  }

  get differences(): readonly Difference[] {
    return this.found;
  }

  /** Whether there is no use in going on. */
  get isSettled(): boolean {
    return this.found.length >= this.mostDifferences;
  }

  agreed(steps: number): void {
    this.compared += steps;
  }

  differs(difference: Difference): void {
    this.compared += 1;
    this.found.push(difference);
  }
}
