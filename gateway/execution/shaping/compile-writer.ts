import { GeneratedSource } from "../generated-source";
import type { JsonObject } from "../json-object";
import { jsonString } from "./json-text";
import { customText, idText, isInt } from "./leaf-text";
import type { FieldsByType, FieldShape, LeafShape, ObjectShape, ValueShape } from "./shape";

/** Writes `data` as JSON in one pass. Throws `brokenPromise` when anything is not as the supergraph promises. */
export type WriteAnswer = (data: unknown) => string;

/** Thrown by a writer that met what only `writeChecked` knows how to write; made once, as a stack would cost more than the answer. */
export const brokenPromise = new Error("A subgraph broke a promise of the supergraph");

/** Makes JavaScript out of an answer's form: reads of known keys, and nothing decided at run time that could be decided before. */
export function compileWriter(shape: ObjectShape): WriteAnswer {
  return new WriterCompiler().objectWriter(shape.fields);
}

class WriterCompiler {
  private readonly byType = new Map<FieldsByType, WriteAnswer>();
  private readonly byFields = new Map<readonly FieldShape[], WriteAnswer>();

  objectWriter(byType: FieldsByType): WriteAnswer {
    const known = this.byType.get(byType);
    if (known !== undefined) return known;
    const writer = byType.only === null ? this.abstractWriter(byType) : this.fieldsWriter(byType.only);
    this.byType.set(byType, writer);
    return writer;
  }

  /** An interface or a union: its writers are made for the types that are met. */
  private abstractWriter(byType: FieldsByType): WriteAnswer {
    const writers = new Map<unknown, WriteAnswer>();
    return (value) => {
      if (!isObject(value)) throw brokenPromise;
      const typeName = value["__typename"];
      let writer = writers.get(typeName);
      if (writer === undefined) {
        const fields = typeof typeName === "string" ? byType.of(typeName) : undefined;
        if (fields === undefined) throw brokenPromise;
        writer = this.fieldsWriter(fields);
        writers.set(typeName, writer);
      }
      return writer(value);
    };
  }

  private fieldsWriter(fields: readonly FieldShape[]): WriteAnswer {
    const known = this.byFields.get(fields);
    if (known !== undefined) return known;
    const source = new WriterSource((shape) => this.objectWriter(shape.fields));
    const writer = source.compile(fields);
    this.byFields.set(fields, writer);
    return writer;
  }
}

const helpers = {
  writeString,
  writeInt,
  writeFloat,
  writeBoolean,
  writeId,
  writeCustom,
  broken: brokenPromise,
};

/** The source of one writer, and what it calls. */
class WriterSource {
  private readonly source = new GeneratedSource();
  private loops = 0;

  constructor(private readonly objectWriter: (shape: ObjectShape) => WriteAnswer) {
    for (const [name, value] of Object.entries(helpers)) this.source.bind(name, value);
  }

  compile(fields: readonly FieldShape[]): WriteAnswer {
    const lines = fields.map((field, index) => this.field(field, index === 0 ? "{" : ","));
    const writer = this.source.compile(`(object) => {
      if (typeof object !== "object" || Array.isArray(object)) throw broken;
      let json = "", value;
      ${lines.join("\n")}
      return json + ${fields.length === 0 ? '"{}"' : '"}"'};
    }`);
    if (!isWriter(writer)) throw new TypeError("The source of a writer makes a writer");
    return writer;
  }

  private field(field: FieldShape, before: string): string {
    const start = `${before}${JSON.stringify(field.key)}:`;
    if (field.kind === "text") return `json += ${JSON.stringify(start + field.json)};`;
    return [
      `value = object[${JSON.stringify(field.from)}];`,
      `json += ${JSON.stringify(start)};`,
      this.value("value", field.value),
    ].join("\n");
  }

  /** Statements that add the JSON of a variable to `json`. */
  private value(name: string, shape: ValueShape): string {
    const filled = this.filled(name, shape);
    const empty = shape.nonNull ? "throw broken;" : `json += "null";`;
    return `if (${name} === null || ${name} === undefined) { ${empty} } else { ${filled} }`;
  }

  private filled(name: string, shape: ValueShape): string {
    switch (shape.kind) {
      case "leaf":
        return `json += ${this.leaf(name, shape)};`;
      case "object":
        return `json += ${this.source.bindNew(this.objectWriter(shape))}(${name});`;
      case "list": {
        this.loops += 1;
        const [index, item] = [`index${this.loops}`, `item${this.loops}`];
        return [
          `if (!Array.isArray(${name})) throw broken;`,
          `json += "[";`,
          `for (let ${index} = 0; ${index} < ${name}.length; ${index} += 1) {`,
          `if (${index} !== 0) json += ",";`,
          `const ${item} = ${name}[${index}];`,
          this.value(item, shape.of),
          `}`,
          `json += "]";`,
        ].join("\n");
      }
    }
  }

  private leaf(name: string, { leaf }: LeafShape): string {
    if (typeof leaf === "string") {
      const [first = "", ...rest] = leaf;
      return `write${first.toUpperCase()}${leaf === "ID" ? "d" : rest.join("")}(${name})`;
    }
    return `${this.source.bindNew(enumWriter(leaf))}(${name})`;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

function isWriter(value: unknown): value is WriteAnswer {
  return typeof value === "function";
}

function writeString(value: unknown): string {
  if (typeof value !== "string") throw brokenPromise;
  return jsonString(value);
}

function writeInt(value: unknown): string {
  if (!isInt(value)) throw brokenPromise;
  return String(value);
}

function writeFloat(value: unknown): string {
  if (typeof value !== "number" || !Number.isFinite(value)) throw brokenPromise;
  return String(value);
}

function writeBoolean(value: unknown): string {
  if (typeof value !== "boolean") throw brokenPromise;
  return value ? "true" : "false";
}

function writeId(value: unknown): string {
  return idText(value) ?? broken();
}

function writeCustom(value: unknown): string {
  return customText(value) ?? broken();
}

function enumWriter(values: ReadonlySet<string>): WriteAnswer {
  return (value) => {
    if (typeof value !== "string" || !values.has(value)) throw brokenPromise;
    return `"${value}"`;
  };
}

function broken(): never {
  throw brokenPromise;
}
