import { isJsonObject, ownValue, type JsonObject } from "../json-object";
import { jsonString } from "./json-text";
import { leafText } from "./leaf-text";
import { objectIn, type FieldShape, type FieldsByType, type ObjectShape, type ValueShape } from "./shape";

export type AnswerPath = readonly (string | number)[];

/** A promise of the supergraph that a subgraph broke. */
export interface BrokenPromise {
  readonly path: AnswerPath;
  /** In English, for the log: it names no value. */
  readonly reason: string;
}

export interface CheckedAnswer {
  /** JSON of `data`. */
  readonly json: string;
  readonly broken: readonly BrokenPromise[];
}

/** Writes an answer from merged data, replacing by null, up to the nearest nullable parent, whatever breaks the supergraph's promises. */
export function writeChecked(data: JsonObject, shape: ObjectShape): CheckedAnswer {
  const writer = new Writer();
  return { json: writer.value(data, shape) ?? "null", broken: writer.broken };
}

/** Methods answer null for a value whose parent must become null, and `"null"` for one that is null itself. */
class Writer {
  readonly broken: BrokenPromise[] = [];
  private readonly path: (string | number)[] = [];

  value(value: unknown, shape: ValueShape): string | null {
    if (value === null || value === undefined) {
      if (!shape.nonNull) return "null";
      return this.report("null where the schema promises a value");
    }
    const json = this.filled(value, shape);
    return json ?? (shape.nonNull ? null : "null");
  }

  private filled(value: unknown, shape: ValueShape): string | null {
    switch (shape.kind) {
      case "leaf":
        return leafText(value, shape.leaf) ?? this.report("a value that its type does not have");
      case "list":
        return Array.isArray(value)
          ? this.list(value, shape.of)
          : this.report("something else than the promised list");
      case "object":
        return isJsonObject(value)
          ? this.object(value, shape.fields)
          : this.report("something else than the promised object");
    }
  }

  private list(values: readonly unknown[], of: ValueShape): string | null {
    const items = values.map((value, index) => this.inside(index, () => this.value(value, of)));
    return items.includes(null) ? null : `[${items.join(",")}]`;
  }

  private object(value: JsonObject, byType: FieldsByType): string | null {
    const fields = fieldsOf(value, byType);
    if (fields === undefined) return this.report("an object of a type that is not possible here");
    const entries = fields.map((field) => this.inside(field.key, () => this.entry(value, field)));
    return entries.includes(null) ? null : `{${entries.join(",")}}`;
  }

  private entry(value: JsonObject, field: FieldShape): string | null {
    const json = field.kind === "text" ? field.json : this.value(ownValue(value, field.from), field.value);
    return json === null ? null : `${jsonString(field.key)}:${json}`;
  }

  private inside<Result>(step: string | number, write: () => Result): Result {
    this.path.push(step);
    const result = write();
    this.path.pop();
    return result;
  }

  private report(reason: string): null {
    this.broken.push({ path: [...this.path], reason });
    return null;
  }
}

/** The fields asked of an object, `undefined` when its type is not possible here. */
export function fieldsOf(value: JsonObject, byType: FieldsByType): readonly FieldShape[] | undefined {
  if (byType.only !== null) return byType.only;
  const typeName = ownValue(value, "__typename");
  const known = typeof typeName === "string" ? byType.of(typeName) : undefined;
  return known ?? (typeName === undefined ? (byType.ofAnyType ?? undefined) : undefined);
}

/** Whether a path of the merged data leads to something that the client asked for: plans may ask for more. */
export function isAskedFor(path: AnswerPath, data: JsonObject, shape: ObjectShape): boolean {
  return placeAt(path, data, shape) !== "UNASKED";
}

/** Whether the client asked something of the object at a path of the merged data that no subgraph brought. */
export function lacksWhatIsAsked(path: AnswerPath, data: JsonObject, shape: ObjectShape): boolean {
  const place = placeAt(path, data, shape);
  if (typeof place === "string" || !isJsonObject(place.value)) return false;
  const { value } = place;
  const asked = fieldsOf(value, place.fields) ?? [];
  return asked.some((each) => each.kind === "value" && ownValue(value, each.from) === undefined);
}

interface AnswerPlace {
  readonly value: unknown;
  readonly fields: FieldsByType;
}

/** What is at a path: an object that the client asked for, something else that it asked for, or something unasked. */
function placeAt(
  path: AnswerPath,
  data: JsonObject,
  { fields }: ObjectShape,
): AnswerPlace | "ASKED" | "UNASKED" {
  let value: unknown = data;
  let shape: FieldsByType = fields;
  for (const step of path) {
    if (typeof step === "number") {
      value = Array.isArray(value) ? value[step] : undefined;
      continue;
    }
    const asked = isJsonObject(value) ? fieldsOf(value, shape) : undefined;
    if (asked === undefined || !isJsonObject(value)) return "ASKED";
    const field = asked.find((each) => each.kind === "value" && each.from === step);
    if (field?.kind !== "value") return "UNASKED";
    const inside = objectIn(field.value);
    if (inside === null) return "ASKED";
    value = ownValue(value, step);
    shape = inside.fields;
  }
  return { value, fields: shape };
}
