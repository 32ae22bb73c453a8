import type { FetchDataRewrite } from "@apollo/query-planner";

export type ErrorPath = readonly (string | number)[];

/** The keys of the merged data for those that a plan gave to a fetch. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) => {
      const key = rewrite.path.at(-1);
      return rewrite.kind === "KeyRenamer" && key !== undefined ? [[key, rewrite.renameKeyTo] as const] : [];
    }),
  );
}

/** A path with its keys replaced by those that they stand for. `undefined` for an error that has no usable path. */
export function writtenPath(path: unknown, keys: ReadonlyMap<string, string>): ErrorPath | undefined {
  if (!Array.isArray(path) || path.length === 0) return undefined;
  const steps: (string | number)[] = [];
  for (const step of path) {
    if (typeof step === "number") steps.push(step);
    else if (typeof step === "string") steps.push(keys.get(step) ?? step);
    else return undefined;
  }
  return steps;
}
