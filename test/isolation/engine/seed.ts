import * as fc from "fast-check";
import { drawFrom, type Draw } from "./draw";

/** The seed of a run: HUB_ISOLATION_SEED to run one again, or else one drawn. */
export function chosenSeed(): number {
  const given = process.env["HUB_ISOLATION_SEED"];
  return given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
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
