import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";
import { jsonString } from "../shaping/json-text";
import type { TypedObjects } from "./typed-objects";

/** What represents the objects of one type, by which another subgraph knows which entity is asked for. */
export interface Representation {
  /** Two objects with the same key are the same entity; null for an object that lacks what the plan requires. */
  readonly keyOf: (object: JsonObject) => unknown;
  /** The JSON to send for an object that has a key. */
  readonly write: (object: JsonObject) => string;
}

export interface RepresentationOptions {
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly inputRewrites: readonly FetchDataRewrite[];
  readonly types: TypedObjects;
  /** The type of objects that do not tell theirs, when it can be no other. */
  readonly onlyType?: string | undefined;
}

/** What represents an object, null when nothing does. */
export type RepresentationOf = (object: JsonObject) => Representation | null;

/** More types than a supergraph has: names beyond are a subgraph's inventions. */
const mostTypes = 2000;

/** Works out once, for each type that it meets, what represents an object of it. */
export function representations(options: RepresentationOptions): RepresentationOf {
  const byType = new Map<unknown, Representation | null>();
  return (object) => {
    const typeName = object["__typename"] ?? options.onlyType;
    const known = byType.get(typeName);
    if (known !== undefined) return known;
    if (typeof typeName !== "string" || byType.size > mostTypes) return null;
    const made = representationOf(typeName, options);
    byType.set(typeName, made);
    return made;
  };
}

function representationOf(
  typeName: string,
  { requires, inputRewrites, types }: RepresentationOptions,
): Representation | null {
  const fields = fieldsFor(typeName, requires, types);
  if (!fields.has("__typename")) return null;
  const start = `{"__typename":${jsonString(sentTypeName(typeName, inputRewrites, types))}`;
  const others = [...fields.values()].filter((field) => keyOf(field) !== "__typename");
  const parts = others.map((field) => ({ field, name: keyOf(field), text: `,${jsonString(keyOf(field))}:` }));
  const write = (object: JsonObject) => {
    let json = start;
    for (const { field, name, text } of parts) {
      json += text + valueJson(object[name], field.selections, types);
    }
    return `${json}}`;
  };
  const isComplete = (object: JsonObject) => parts.every(({ name }) => ownValue(object, name) !== undefined);
  const textKey = (object: JsonObject) => (isComplete(object) ? write(object) : null);
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return { keyOf: textKey, write };
  // The value of the only key field is a key by itself, and cheaper than the text.
  const singleKey = (object: JsonObject) => {
    const value = object[only.name];
    return typeof value === "string" || typeof value === "number" ? value : textKey(object);
  };
  return { keyOf: singleKey, write };
}

/** What the plan requires of an object of a type, a key that several conditions name being required once. */
function fieldsFor(
  typeName: string,
  selections: readonly QueryPlanSelectionNode[],
  types: TypedObjects,
  found = new Map<string, QueryPlanFieldNode>(),
): ReadonlyMap<string, QueryPlanFieldNode> {
  for (const selection of selections) {
    if (selection.kind === "Field") {
      const known = found.get(keyOf(selection))?.selections ?? [];
      const all = [...known, ...(selection.selections ?? [])];
      found.set(keyOf(selection), all.length === 0 ? selection : { ...selection, selections: all });
    } else if (selection.typeCondition === undefined || types.isSubtype(typeName, selection.typeCondition)) {
      fieldsFor(typeName, selection.selections, types, found);
    }
  }
  return found;
}

/** A subgraph that knows an interface as an object (`@interfaceObject`) is sent the interface's name. */
function sentTypeName(typeName: string, rewrites: readonly FetchDataRewrite[], types: TypedObjects): string {
  let sent = typeName;
  for (const rewrite of rewrites) {
    const [condition = "", key, ...more] = rewrite.path;
    if (rewrite.kind !== "ValueSetter" || key !== "__typename" || more.length > 0) {
      throw new TypeError("A plan sets nothing but the type's name in what it sends");
    }
    const setTo: unknown = rewrite.setValueTo;
    if (typeof setTo === "string" && types.isSubtype(sent, condition.replace("... on ", ""))) sent = setTo;
  }
  return sent;
}

function valueJson(
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
  types: TypedObjects,
): string {
  if (typeof value === "string") return jsonString(value);
  if (selections === undefined || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((item) => valueJson(item, selections, types)).join(",")}]`;
  return isJsonObject(value) ? objectJson(value, selections, types) : "null";
}

/** An object inside a representation: null when it lacks what is required. */
function objectJson(
  object: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
  types: TypedObjects,
): string {
  const typeName = ownValue(object, "__typename");
  const fields = fieldsFor(typeof typeName === "string" ? typeName : "", selections, types);
  const entries: string[] = [];
  for (const [key, field] of fields) {
    const value = ownValue(object, key);
    if (value === undefined) return "null";
    entries.push(`${jsonString(key)}:${valueJson(value, field.selections, types)}`);
  }
  return `{${entries.join(",")}}`;
}

function keyOf({ alias, name }: QueryPlanFieldNode): string {
  return alias ?? name;
}
