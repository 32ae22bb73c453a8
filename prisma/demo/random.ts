/** A small deterministic generator (mulberry32): the demonstration is the same on every machine. */
export interface Random {
  /** An integer from 0 to `bound` - 1. */
  readonly below: (bound: number) => number;
  readonly pick: <const Choices extends readonly [unknown, ...unknown[]]>(
    choices: Choices,
  ) => Choices[number];
  /** True in `percent` cases of a hundred. */
  readonly chance: (percent: number) => boolean;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (percent) => next() * 100 < percent,
  };
}
