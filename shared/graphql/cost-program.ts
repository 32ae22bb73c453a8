import type { PageSize } from "./page-size";
import { saturate } from "./saturate";
import type { VariableSizes } from "./variable-page-sizes";

/** A cost: a constant, and the results of steps, each so many times. */
export interface CostForm {
  readonly constant: number;
  /** Times by number of the step. */
  readonly steps: ReadonlyMap<number, number>;
}

/** One product that only the variables of a request decide. */
interface Step {
  readonly size: (sizes: VariableSizes) => number;
  readonly form: CostForm;
}

const noSteps: ReadonlyMap<number, number> = new Map();

/**
 * A cost as a straight line of products, in the order in which they need one another: each is computed once a request,
 * however often fragments repeat it.
 */
export class CostProgram {
  readonly one: CostForm = { constant: 1, steps: noSteps };
  private readonly steps: Step[] = [];

  get isConstant(): boolean {
    return this.steps.length === 0;
  }

  sum(forms: readonly CostForm[]): CostForm {
    let constant = 0;
    let steps: Map<number, number> | null = null;
    for (const form of forms) {
      constant = saturate(constant + form.constant);
      for (const [number, times] of form.steps) {
        steps ??= new Map();
        steps.set(number, saturate((steps.get(number) ?? 0) + times));
      }
    }
    return { constant, steps: steps ?? noSteps };
  }

  times(size: PageSize, { constant, steps }: CostForm): CostForm {
    if (typeof size === "number") {
      const multiplied = [...steps].map(([number, times]) => [number, saturate(size * times)] as const);
      return { constant: saturate(size * constant), steps: new Map(multiplied) };
    }
    const number = this.steps.push({ size, form: { constant, steps } }) - 1;
    return { constant: 0, steps: new Map([[number, 1]]) };
  }

  run(form: CostForm, sizes: VariableSizes): number {
    const results: number[] = [];
    for (const step of this.steps) {
      results.push(saturate(step.size(sizes) * evaluate(step.form, results)));
    }
    return evaluate(form, results);
  }
}

function evaluate({ constant, steps }: CostForm, results: readonly number[]): number {
  let total = constant;
  for (const [number, times] of steps) total = saturate(total + times * (results[number] ?? 0));
  return total;
}
