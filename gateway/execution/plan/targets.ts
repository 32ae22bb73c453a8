import type { ResponsePath } from "@apollo/query-planner";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";

/** A step of a path: to what is under a key, or no further than objects of some types. */
export type PathStep = string | ReadonlySet<string>;

const condition = /\|\[([^\]]*)\]$/;

/**
 * Reads the path of a plan. Its `@`, for each item of a list, is of no use, lists being recognised; `items|[Book,Game]`
 * and `@|[Book,Game]` stand for the objects of those types alone, and a beginning that is empty for the root.
 */
export function stepsOf(path: ResponsePath): readonly PathStep[] {
  return path.flatMap((element): readonly PathStep[] => {
    const text = String(element);
    const types = condition.exec(text)?.[1];
    const key = text.replace(condition, "");
    return [
      ...(key === "" || key === "@" ? [] : [key]),
      ...(types === undefined ? [] : [new Set(types.split(","))]),
    ];
  });
}

/** The keys alone of a path. */
export function keysOf(path: ResponsePath): readonly string[] {
  return stepsOf(path).filter((step) => typeof step === "string");
}

/** What all the objects at a path have in common: the keys up to the first list. */
export function commonPath(path: ResponsePath): readonly string[] {
  const list = path.findIndex((element) => String(element).startsWith("@"));
  return keysOf(list === -1 ? path : path.slice(0, list));
}

/**
 * The objects at a path of the merged data, in order; lists are gone through wherever they are. Keys that every object
 * inherits were replaced before planning: reading them plainly is safe.
 */
export function targetsAt(root: JsonObject, steps: readonly PathStep[]): JsonObject[] {
  const found: JsonObject[] = [];
  gather(root, steps, 0, found);
  return found;
}

function gather(value: unknown, steps: readonly PathStep[], depth: number, found: JsonObject[]): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, steps, depth, found);
  } else if (isJsonObject(value)) {
    const step = steps[depth];
    if (step === undefined) found.push(value);
    else if (typeof step === "string") gather(value[step], steps, depth + 1, found);
    else if (isOneOf(step, value)) gather(value, steps, depth + 1, found);
  }
}

/** Where each of the objects that `targetsAt` finds is, in the same order. */
export function pathsAt(root: JsonObject, steps: readonly PathStep[]): (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  gatherPaths({ value: root, at: [] }, steps, found);
  return found;
}

interface Place {
  readonly value: unknown;
  readonly at: readonly (string | number)[];
}

function gatherPaths({ value, at }: Place, steps: readonly PathStep[], found: Place["at"][]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => gatherPaths({ value: item, at: [...at, index] }, steps, found));
  } else if (isJsonObject(value)) {
    const [step, ...rest] = steps;
    if (step === undefined) found.push(at);
    else if (typeof step === "string") {
      gatherPaths({ value: ownValue(value, step), at: [...at, step] }, rest, found);
    } else if (isOneOf(step, value)) gatherPaths({ value, at }, rest, found);
  }
}

function isOneOf(types: ReadonlySet<string>, object: JsonObject): boolean {
  const typeName = ownValue(object, "__typename");
  return typeof typeName === "string" && types.has(typeName);
}
