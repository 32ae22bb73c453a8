import type { FuzzOperation } from "./operation";

/** What somebody answered: enough to tell two answers apart. */
export interface Answered {
  /** The data as JSON text, keys in their order; null where the answer has no data at all. */
  readonly data: string | null;
  /** Where the data has holes that errors explain. */
  readonly holes: readonly string[];
  readonly errors: readonly unknown[];
}

export type Answering = (operation: FuzzOperation) => Promise<Answered>;

export type DifferenceKind = "DATA" | "ERRORS" | "PATHS";

export interface Difference {
  readonly kind: DifferenceKind;
  readonly operation: FuzzOperation;
  readonly expected: Answered;
  readonly received: Answered;
}

/** Asks all of them the same. Null when their answers agree. */
export async function findDifference(
  operation: FuzzOperation,
  { monolith, gateways }: { readonly monolith: Answering; readonly gateways: readonly Answering[] },
): Promise<Difference | null> {
  const expected = await monolith(operation);
  for (const gateway of gateways) {
    const received = await gateway(operation);
    const kind = kindOf(expected, received);
    if (kind !== null) return { kind, operation, expected, received };
  }
  return null;
}

function kindOf(expected: Answered, received: Answered): DifferenceKind | null {
  if (expected.data !== received.data) return "DATA";
  if (expected.errors.length > 0 !== received.errors.length > 0) return "ERRORS";
  return expected.holes.join("\n") === received.holes.join("\n") ? null : "PATHS";
}

interface GivenAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] | undefined }[] | undefined;
}

/** Reads an answer as its client would, from its JSON text. */
export function readAnswer(text: string): Answered {
  const { data, errors = [] } = JSON.parse(text) as GivenAnswer;
  return {
    data: data === undefined ? null : JSON.stringify(data),
    holes: [
      ...new Set(errors.map(({ path }) => (path === undefined ? "no path" : holeOf(data, path)))),
    ].sort(),
    errors,
  };
}

/**
 * The part of a path down to the null that its error caused. Of several errors in what became one null, which of them
 * are told depends on which came first.
 */
function holeOf(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (typeof value !== "object" || value === null) return JSON.stringify(path.slice(0, depth));
    value = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
  }
  return JSON.stringify(path);
}
