import type { Question } from "../world/questions";
import { median } from "./median";
import type { Measure, Pace, Runner } from "./runner";

/** What one contestant did with one question. */
export interface Figures extends Measure {
  /** CPU of the baseline over its own, in the same rounds. */
  readonly ratio: number;
  readonly identicalCpuMs: number;
  readonly coldCpuMs: number;
}

/** Measures a contestant in turn with the baseline; neither is measured before it is warm. */
export async function compare(
  { runner, baseline }: { readonly runner: Runner; readonly baseline: Runner },
  question: Question,
  { rounds }: Pace,
): Promise<Figures> {
  if (runner !== baseline) await runner.warm(question);
  const measures: Measure[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const reference = await baseline.window(question);
    const own = runner === baseline ? reference : await runner.window(question);
    measures.push(own);
    ratios.push(reference.cpuMs / own.cpuMs);
  }
  const identical = await runner.window(question, "IDENTICAL");
  const cold = await runner.cold(question);
  return {
    cpuMs: median(measures.map(({ cpuMs }) => cpuMs)),
    p50: median(measures.map(({ p50 }) => p50)),
    p99: median(measures.map(({ p99 }) => p99)),
    ratio: median(ratios),
    identicalCpuMs: identical.cpuMs,
    coldCpuMs: cold.cpuMs,
  };
}
