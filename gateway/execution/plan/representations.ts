import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { isJsonObject, ownValue, type JsonObject } from "../json-object";
import { jsonString } from "../shaping/json-text";
import type { TypedObjects } from "./typed-objects";

/** What represents the objects of one type, by which another subgraph knows which entity is asked for. */
export interface Representation {
  /**
   * Two objects with the same key are the same entity; null for an object that lacks its key. What else it lacks is left
   * out where nobody asked for it; of a broken object, one that an earlier fetch could not complete, nothing is sent
   * that would make the subgraph work from what is missing.
   */
  readonly keyOf: (object: JsonObject, isBroken: boolean) => unknown;
  /** The JSON to send for an object with its key. */
  readonly write: (object: JsonObject, key: unknown) => string;
  /** The same for a subgraph of this process, as an object of its own. */
  readonly build: (object: JsonObject, key: unknown) => JsonObject;
}

export interface RepresentationOptions {
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly inputRewrites: readonly FetchDataRewrite[];
  readonly types: TypedObjects;
  /** The keys by which the subgraph knows the entities of a type. */
  readonly keysOf: (typeName: string) => readonly (readonly string[])[];
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

function representationOf(typeName: string, options: RepresentationOptions): Representation | null {
  const { inputRewrites, types, keysOf } = options;
  const alternatives = alternativesFor(typeName, options).map((selections) =>
    fieldsFor(typeName, selections, types),
  );
  const all = merged(alternatives);
  // The subgraph may know the entity by its own type as well as by the interface's: whichever key is there will do.
  const senders = [...new Set([sentTypeName(typeName, inputRewrites, types), typeName])]
    .map((sentType) => ({
      typeName: sentType,
      keys: keysOf(sentType).filter((key) => key.every((name) => all.has(name))),
      writer: new ObjectWriter(`{"__typename":${jsonString(sentType)}`, types),
    }))
    .filter(({ keys }) => keys.length > 0);
  const parts = partsOf(all);
  const has = (object: JsonObject, name: string) => ownValue(object, name) !== undefined;
  const isComplete = (object: JsonObject) => parts.every(({ name }) => has(object, name));
  /** What there is to send of an object that lacks some of what the plan requires. */
  const present = (object: JsonObject, isBroken: boolean): Fields =>
    isBroken
      ? merged(alternatives.filter((fields) => partsOf(fields).every(({ name }) => has(object, name))))
      : new Map([...all].filter(([name]) => has(object, name)));
  const textKey = (object: JsonObject, isBroken: boolean) => {
    const sent = isComplete(object) ? all : present(object, isBroken);
    const sender = senders.find(({ keys }) => keys.some((key) => key.every((name) => sent.has(name))));
    return sender?.writer.write(object, sent === all ? parts : partsOf(sent)) ?? null;
  };
  const [only, ...more] = parts;
  const [sender] = senders;
  if (sender === undefined) return null;
  if (only === undefined || more.length > 0) {
    const write = (_object: JsonObject, key: unknown) => (typeof key === "string" ? key : "");
    return { keyOf: textKey, write, build: (object, key) => parsedObject(write(object, key)) };
  }
  return {
    // The value of the only key field is a key by itself, and cheaper than the text.
    keyOf: (object, isBroken) => {
      const value = object[only.name];
      return typeof value === "string" || typeof value === "number" ? value : textKey(object, isBroken);
    },
    write: (object) => sender.writer.write(object, parts),
    build: (object) => {
      const value = object[only.name];
      return typeof value === "string" || typeof value === "number"
        ? { __typename: sender.typeName, [only.name]: value }
        : parsedObject(sender.writer.write(object, parts));
    },
  };
}

/**
 * What the plan requires of a type is a list of alternatives, each of which suffices for some of the fields that the
 * fetch asks for.
 */
function alternativesFor(
  typeName: string,
  { requires, types }: RepresentationOptions,
): readonly (readonly QueryPlanSelectionNode[])[] {
  return requires.flatMap((selection) => {
    if (selection.kind === "Field") return [[selection]];
    const { typeCondition, selections } = selection;
    return typeCondition === undefined || types.isSubtype(typeName, typeCondition) ? [selections] : [];
  });
}

type Fields = ReadonlyMap<string, QueryPlanFieldNode>;

function merged(alternatives: readonly Fields[]): Fields {
  const all = new Map<string, QueryPlanFieldNode>();
  for (const fields of alternatives) for (const field of fields.values()) addField(field, all);
  return all;
}

function addField(field: QueryPlanFieldNode, to: Map<string, QueryPlanFieldNode>): void {
  const key = keyOf(field);
  const selections = [...(to.get(key)?.selections ?? []), ...(field.selections ?? [])];
  to.set(key, selections.length === 0 ? field : { ...field, selections });
}

/** The fields selected of a type, a key that several conditions name being selected once. */
function fieldsFor(
  typeName: string | undefined,
  selections: readonly QueryPlanSelectionNode[],
  types: TypedObjects,
  found = new Map<string, QueryPlanFieldNode>(),
): Fields {
  for (const selection of selections) {
    if (selection.kind === "Field") {
      addField(selection, found);
      continue;
    }
    const { typeCondition, selections: inside } = selection;
    const applies =
      typeCondition === undefined || typeName === undefined || types.isSubtype(typeName, typeCondition);
    if (applies) fieldsFor(typeName, inside, types, found);
  }
  return found;
}

/** One entry of a representation. */
interface Part {
  readonly name: string;
  /** The entry's key as JSON, with what stands around it. */
  readonly text: string;
  readonly selections: readonly QueryPlanSelectionNode[] | undefined;
}

function partsOf(fields: Fields): readonly Part[] {
  return [...fields]
    .filter(([name]) => name !== "__typename")
    .map(([name, { selections }]) => ({ name, text: `,${jsonString(name)}:`, selections }));
}

class ObjectWriter {
  constructor(
    private readonly start: string,
    private readonly types: TypedObjects,
  ) {}

  write(object: JsonObject, parts: readonly Part[]): string {
    let json = this.start;
    for (const { name, text, selections } of parts) {
      json += text + valueJson(object[name], selections, this.types);
    }
    return `${json}}`;
  }
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
  const fields = fieldsFor(typeof typeName === "string" ? typeName : undefined, selections, types);
  const entries: string[] = [];
  for (const [key, field] of fields) {
    const value = ownValue(object, key);
    if (value === undefined) return "null";
    entries.push(`${jsonString(key)}:${valueJson(value, field.selections, types)}`);
  }
  return `{${entries.join(",")}}`;
}

function parsedObject(json: string): JsonObject {
  const value: unknown = JSON.parse(json);
  if (!isJsonObject(value)) throw new TypeError("A representation is an object");
  return value;
}

function keyOf({ alias, name }: QueryPlanFieldNode): string {
  return alias ?? name;
}
