import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { BoundedMap } from "../../../shared/kernel/bounded-map";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";
import { jsonString } from "../shaping/json-text";
import type { TypedObjects } from "./typed-objects";

/**
 * Writes the representation of an object, by which another subgraph knows which entity is asked for, as JSON. Equal texts
 * are the same entity. Null when the object lacks what the plan requires.
 */
export type WriteRepresentation = (object: JsonObject) => string | null;

export interface RepresentationOptions {
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly inputRewrites: readonly FetchDataRewrite[];
  readonly types: TypedObjects;
}

const keptTypes = 200;

/** Works out once, for each type that it meets, what represents an object of it. */
export function representationWriter(options: RepresentationOptions): WriteRepresentation {
  const writers = new BoundedMap<string, WriteRepresentation>(keptTypes);
  return (object) => {
    const typeName = ownValue(object, "__typename");
    if (typeof typeName !== "string") return null;
    return writers.getOrCreate(typeName, () => writerFor(typeName, options))(object);
  };
}

function writerFor(typeName: string, options: RepresentationOptions): WriteRepresentation {
  const { requires, inputRewrites, types } = options;
  const fields = fieldsFor(typeName, requires, types);
  if (!fields.has("__typename")) return () => null;
  const start = `{"__typename":${jsonString(sentTypeName(typeName, inputRewrites, types))}`;
  const others = [...fields.values()].filter((field) => keyOf(field) !== "__typename");
  const keys = others.map((field) => ({ field, name: keyOf(field), text: `,${jsonString(keyOf(field))}:` }));
  return (object) => {
    let json = start;
    for (const { field, name, text } of keys) {
      const value = Object.hasOwn(object, name) ? object[name] : undefined;
      if (value === undefined) return null;
      json += text + valueJson(value, field.selections, types);
    }
    return `${json}}`;
  };
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
