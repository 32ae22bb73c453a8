import * as fc from "fast-check";
import { drawFrom, type Draw } from "./draw";

const everydaySeed = 20_261_123;

/** The seed of a run: HUB_ISOLATION_SEED, a number to run one again or "random"; the same every day without it. */
export function chosenSeed(): number {
  const given = process.env["HUB_ISOLATION_SEED"];
  if (given === "random") return Math.floor(Math.random() * 2 ** 31);
  return given === undefined ? everydaySeed : Number(given);
}

/** Runs work some times with choices that follow from a seed; a failure is the one that the work threw. */
export async function seeded(
  { seed, runs }: { readonly seed: number; readonly runs: number },
  work: (draw: Draw) => Promise<void>,
): Promise<void> {
  // Unbiased: small numbers are no likelier than others. A run is not shrunk: it would take as long as the whole.
  const options = { seed, numRuns: runs, endOnFailure: true, unbiased: true };
  const details = await fc.check(
    fc.asyncProperty(fc.gen(), (generate) => work(drawFrom(generate))),
    options,
  );
  if (details.failed) throw details.errorInstance ?? new Error("A property failed without an error");
}
