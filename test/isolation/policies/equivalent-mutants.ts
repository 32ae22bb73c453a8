/** Mutants that change nothing of what a request can do, each with the reason. */
export const equivalentMutants: Readonly<Record<string, string>> = {};
