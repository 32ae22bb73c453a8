import { isJsonObject, type JsonObject } from "../json-object";
import type { TypedObjects } from "./typed-objects";

/**
 * Merges what a subgraph sent into what is known of an object: own properties only, whatever their names. A value that
 * is there is not replaced by null, nor the type of an object by the name of one of its interfaces.
 */
export function mergeInto(target: JsonObject, source: JsonObject, types: TypedObjects): void {
  if (target === source) return;
  for (const key of Object.keys(source)) {
    const incoming = source[key];
    if (incoming === undefined || key === "__proto__") continue;
    const present = target[key];
    if (present === undefined || present === null || !Object.hasOwn(target, key)) {
      target[key] = incoming;
    } else if (isJsonObject(incoming)) {
      if (isJsonObject(present)) mergeInto(present, incoming, types);
    } else if (Array.isArray(incoming)) {
      if (Array.isArray(present)) mergeLists(present, incoming, types);
    } else if (incoming !== null && (key !== "__typename" || isType(incoming, types))) {
      target[key] = incoming;
    }
  }
}

function mergeLists(target: unknown[], source: readonly unknown[], types: TypedObjects): void {
  if (target === source || target.length !== source.length) return;
  source.forEach((incoming, index) => {
    const present = target[index];
    if (present === undefined || present === null) target[index] = incoming;
    else if (isJsonObject(present) && isJsonObject(incoming)) mergeInto(present, incoming, types);
    else if (Array.isArray(present) && Array.isArray(incoming)) mergeLists(present, incoming, types);
  });
}

function isType(name: unknown, types: TypedObjects): boolean {
  return typeof name === "string" && types.isObjectType(name);
}
