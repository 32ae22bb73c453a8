import type { ResponsePath } from "@apollo/query-planner";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";

/**
 * The objects at a path of the merged data, in order; lists are gone through wherever they are. Keys that every object
 * inherits were replaced before planning: reading them plainly is safe.
 */
export function targetsAt(root: JsonObject, path: ResponsePath): JsonObject[] {
  const found: JsonObject[] = [];
  gather(root, keysOf(path), 0, found);
  return found;
}

/** A path's keys: the `@` that stands for each item of a list is of no use, lists being recognised. */
function keysOf(path: ResponsePath): readonly string[] {
  return path.filter((step): step is string => typeof step === "string" && step !== "@");
}

function gather(value: unknown, keys: readonly string[], depth: number, found: JsonObject[]): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, keys, depth, found);
  } else if (isJsonObject(value)) {
    const key = keys[depth];
    if (key === undefined) found.push(value);
    else gather(value[key], keys, depth + 1, found);
  }
}

/** Where each of the objects that `targetsAt` finds is, in the same order. */
export function pathsAt(root: JsonObject, path: ResponsePath): (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  gatherPaths({ value: root, at: [] }, keysOf(path), found);
  return found;
}

interface Place {
  readonly value: unknown;
  readonly at: readonly (string | number)[];
}

function gatherPaths({ value, at }: Place, keys: readonly string[], found: Place["at"][]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => gatherPaths({ value: item, at: [...at, index] }, keys, found));
  } else if (isJsonObject(value)) {
    const [key, ...rest] = keys;
    if (key === undefined) found.push(at);
    else gatherPaths({ value: ownValue(value, key), at: [...at, key] }, rest, found);
  }
}
