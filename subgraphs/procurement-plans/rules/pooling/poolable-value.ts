import type { Cents } from "../../../../shared/kernel/money";
import type { PoolableLine } from "./poolable-line";

interface OfLines {
  readonly lines: readonly Pick<PoolableLine, "id" | "valueCents">[];
}

/** What opportunities are worth together: a line that two of them hold counts once. */
export function poolableCents(opportunities: readonly OfLines[]): Cents {
  const values = new Map(
    opportunities.flatMap(({ lines }) => lines.map(({ id, valueCents }) => [id, valueCents] as const)),
  );
  return [...values.values()].reduce((total, each) => total + each, 0n);
}
