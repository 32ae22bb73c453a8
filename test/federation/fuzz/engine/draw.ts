/** Random choices, all of them following from a seed. */
export interface Draw {
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  pick<Value>(values: readonly Value[]): Value;
  chance(percent: number): boolean;
}

/** Choices of operation number `index` of a run: one operation is made again without those before it. */
export function drawFrom(seed: number, index: number): Draw {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(index + 1, 0xc2b2_ae35);
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    pick: (values) => {
      const value = values[integer(0, values.length - 1)];
      if (value === undefined) throw new Error("Nothing to pick from");
      return value;
    },
    chance: (percent) => next() * 100 < percent,
  };
}
