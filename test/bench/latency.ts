import { cpus } from "node:os";

/** Milliseconds of each request, from the fastest to the slowest. */
export type Timings = readonly number[];

/** Runs a request so many times after a warm-up, one after the other. */
export async function timeEach(count: number, request: () => Promise<unknown>): Promise<Timings> {
  for (let warming = 0; warming < Math.ceil(count / 4); warming += 1) await request();
  const timings: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const start = performance.now();
    await request();
    timings.push(performance.now() - start);
  }
  return timings.sort((left, right) => left - right);
}

export function percentile(timings: Timings, percent: number): number {
  return timings[Math.min(timings.length - 1, Math.floor((timings.length * percent) / 100))] ?? Number.NaN;
}

/** Machine on which a benchmark ran, for its table. */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model ?? "?"} × ${cpus().length.toString()}, Node ${process.version}, ${process.platform}`;
}

export function milliseconds(value: number): string {
  return value.toFixed(1).padStart(8);
}
