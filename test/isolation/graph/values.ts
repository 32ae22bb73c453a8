import type { Json } from "../engine/graph-model";
import type { ListModel } from "../engine/list-model";

/** An amount as the graph answers it: `{ amount currency }`. */
export function euros(cents: number): Json {
  return { amount: (cents / 100).toFixed(2), currency: "EUR" };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The part of a whole to four decimals; null for a part of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** The same list where its field takes neither filter nor order. */
export function plain<Row>({ filters: _, ...list }: ListModel<Row>): ListModel<Row> {
  return { ...list, isOrdered: false };
}

/** Compares by the values of a row, the first that differs deciding. */
export function by<Row>(
  ...reads: readonly ((row: Row) => string | number)[]
): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const read of reads) {
      const [before, after] = [read(left), read(right)];
      if (before !== after) return before < after ? -1 : 1;
    }
    return 0;
  };
}
