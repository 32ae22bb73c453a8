import * as fc from "fast-check";

/** Random choices of one run, all of them following from its seed. */
export interface Draw {
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, or null about as often as each of them. */
  pickOrNull<Value>(values: readonly Value[]): Value | null;
  chance(percent: number): boolean;
  /** Each value with an even chance, in the order given. */
  some<Value>(values: readonly Value[]): readonly Value[];
}

/** Choices made by the generator that a property receives. */
export function drawFrom(generate: fc.GeneratorValue): Draw {
  const integer = (least: number, most: number): number => generate(fc.integer, { min: least, max: most });
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[integer(0, values.length - 1)];
    if (value === undefined) throw new Error("Nothing to pick from");
    return value;
  };
  return {
    integer,
    pick,
    pickOrNull: (values) => (integer(0, values.length) === 0 ? null : pick(values)),
    chance: (percent) => integer(1, 100) <= percent,
    some: (values) => values.filter(() => integer(0, 1) === 1),
  };
}
