import type { FetchNode } from "@apollo/query-planner";
import type { ExecutionResult } from "graphql";
import type { SentEntities } from "./sent-entities";

interface AnsweredFetch {
  readonly representations: string | undefined;
  /** What it was answered; throws what it failed with. */
  readonly outcome: () => ExecutionResult;
}

/** Fetches of a plan that are answered already: nobody is asked twice for one request. */
export class AnsweredFetches {
  private readonly answered = new Map<FetchNode, AnsweredFetch>();

  note(node: FetchNode, answered: AnsweredFetch): void {
    this.answered.set(node, answered);
  }

  /** The answer to a fetch asked with the same representations, given once. `undefined` where there is none. */
  take(node: FetchNode, representations: SentEntities | undefined): Promise<ExecutionResult> | undefined {
    const answered = this.answered.get(node);
    if (answered === undefined || answered.representations !== representations) return undefined;
    this.answered.delete(node);
    return Promise.resolve().then(answered.outcome);
  }
}
