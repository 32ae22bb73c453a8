/** An object of an answer: what a subgraph sent, or what was merged from several. */
export type JsonObject = Record<string, unknown>;

/** Whether a value of an answer is an object, and not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own value of a key: what an object inherits was never sent by a subgraph. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
