import { print, validate } from "graphql";
import type { openBoth } from "./answering";
import { findDifference, type Difference } from "./differing";
import { drawOperation, type FuzzOperation } from "./operation";
import { shrink } from "./shrink";

export interface Campaign {
  readonly seed: number;
  /** Number of the first operation. */
  readonly from: number;
  readonly operations: number;
  /** How many differences are enough. */
  readonly differences: number;
}

/** Compares operations until there are enough differences; tells each as small as it could be made. */
export async function findDifferences(
  both: Awaited<ReturnType<typeof openBoth>>,
  { seed, from, operations, differences }: Campaign,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (let index = from; index < from + operations && told.length < differences; index += 1) {
    const found = await findDifference(drawOperation(both.schema, seed, index), both);
    if (found !== null) told.push(describe(await shrunk(found, both), index));
  }
  return told;
}

async function shrunk(
  difference: Difference,
  both: Awaited<ReturnType<typeof openBoth>>,
): Promise<Difference> {
  let smallest = difference;
  await shrink(difference.operation, async (smaller: FuzzOperation) => {
    if (validate(both.schema, smaller.document).length > 0) return false;
    const still = await findDifference(smaller, both);
    if (still?.kind !== difference.kind) return false;
    smallest = still;
    return true;
  });
  return smallest;
}

function describe({ kind, operation, expected, received }: Difference, index: number): string {
  return [
    `${kind}, operation ${index}`,
    print(operation.document),
    `variables ${JSON.stringify(operation.variables)}`,
    `monolith ${JSON.stringify({ ...expected, errors: expected.errors.slice(0, 3) })}`,
    `gateway  ${JSON.stringify({ ...received, errors: received.errors.slice(0, 3) })}`,
  ].join("\n");
}
