import type { ExecutionResult } from "graphql";
import { readAnswer } from "../../transport/read-answer";
import { AnsweredFetches } from "../plan/answered-fetches";
import { askSubgraph, type PreparedFetch } from "../plan/ask-subgraph";
import type { PlanRun } from "../plan/plan-run";
import { jsonList } from "../shaping/json-text";
import type { AnswerReader } from "./compile-reader";
import type { Representing } from "./represent";
import { notVerbatim, refuse } from "./scan";
import type { SentAnswers } from "./sent-answers";

/** One execution, as long as everything comes as it should. */
export interface VerbatimRun {
  readonly run: PlanRun;
  readonly answers: SentAnswers;
}

/** A part of a plan. Resolves with false once something has to be looked at more closely. */
export type VerbatimStep = (verbatim: VerbatimRun) => Promise<boolean>;

export interface VerbatimFetch {
  readonly fetch: PreparedFetch;
  /** The number of the fetch in its plan. */
  readonly number: number;
  readonly reader: AnswerReader;
  /** Where, in the records that it completes, the place of what it adds belongs. */
  readonly addition: number;
}

/** A fetch of root fields. */
export function rootStep({ fetch, number, reader, addition }: VerbatimFetch, root: number): VerbatimStep {
  return ({ run, answers }) =>
    asked({ run, fetch }, (bytes) => {
      const record = reader.root(bytes, answers);
      answers.bytes[number] = bytes;
      answers.tape[root + addition] = record;
    });
}

export interface EntityStepOptions {
  /** The number of the place whose objects are completed. */
  readonly place: number;
  readonly representing: Representing;
}

/** A fetch of entities, each asked for once. */
export function entityStep(
  { fetch, number, reader, addition }: VerbatimFetch,
  { place, representing: { keyOf, represent } }: EntityStepOptions,
): VerbatimStep {
  return async ({ run, answers }) => {
    const objects = answers.found[place] ?? [];
    if (objects.length === 0) return true;
    const indexes = new Map<string, number>();
    const entityOf = new Int32Array(objects.length);
    const representations: string[] = [];
    try {
      for (let at = 0; at < objects.length; at += 1) {
        const key = keyOf(answers, objects[at] ?? 0);
        let index = indexes.get(key);
        if (index === undefined) {
          index = representations.length;
          indexes.set(key, index);
          representations.push(represent(key));
        }
        entityOf[at] = index;
      }
    } catch (error) {
      return onlyNotVerbatim(error);
    }
    const expected = representations.length;
    return asked({ run, fetch, representations: jsonList(representations) }, (bytes) => {
      const records = reader.entities(bytes, answers);
      if (records.length !== expected) refuse();
      answers.bytes[number] = bytes;
      const { tape } = answers;
      for (let at = 0; at < objects.length; at += 1) {
        tape[(objects[at] ?? 0) + addition] = records[entityOf[at] ?? -1] ?? 0;
      }
    });
  };
}

export function inSequence(steps: readonly VerbatimStep[]): VerbatimStep {
  return async (verbatim) => {
    for (const step of steps) if (!(await step(verbatim))) return false;
    return true;
  };
}

export function inParallel(steps: readonly VerbatimStep[]): VerbatimStep {
  return async (verbatim) => (await Promise.all(steps.map((step) => step(verbatim)))).every(Boolean);
}

/** False for `notVerbatim`; throws anything else on. */
export function onlyNotVerbatim(error: unknown): false {
  if (error !== notVerbatim) throw error;
  return false;
}

interface Asking {
  readonly run: PlanRun;
  readonly fetch: PreparedFetch;
  readonly representations?: string;
}

/** Asks a subgraph, and keeps what it answered for the general way to begin with. */
async function asked({ run, fetch, ...asking }: Asking, read: (bytes: Buffer) => void): Promise<boolean> {
  const seen: { bytes: Buffer | null } = { bytes: null };
  const take = (bytes: Buffer): boolean => {
    try {
      read(bytes);
    } catch (error) {
      return onlyNotVerbatim(error);
    }
    seen.bytes = bytes;
    return true;
  };
  const note = (outcome: () => ExecutionResult) => {
    const { representations } = asking;
    run.answered ??= new AnsweredFetches();
    run.answered.note(fetch.node, { representations, outcome });
  };
  try {
    const result = await askSubgraph(run, fetch, { ...asking, take });
    const { bytes } = seen;
    note(() => (bytes === null ? result : readAnswer(bytes, undefined)));
    return bytes !== null;
  } catch (error) {
    note(() => {
      throw error;
    });
    return false;
  }
}
