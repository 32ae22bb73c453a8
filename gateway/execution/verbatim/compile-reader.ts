import type { LeafKind } from "../shaping/shape";
import { GeneratedSource } from "../generated-source";
import type { SentField, SentObject, SentValue } from "./layout";
import { emptyList, holdsRecords, slotsOf, type RecordSlots } from "./record-slots";
import type { SentAnswers } from "./sent-answers";
import {
  afterBoolean,
  afterCustom,
  afterEnum,
  afterFloat,
  afterInt,
  afterNull,
  afterPlainScalar,
  afterPlainString,
  afterString,
  refuse,
} from "./scan";

/**
 * Reads the answer of a fetch, nothing but what was asked for in the order in which it was asked for. Throws `notVerbatim`
 * for anything else, errors and white space between values included.
 */
export interface AnswerReader {
  /** Puts records on the tape; tells that of the root. */
  readonly root: (bytes: Buffer, answers: SentAnswers) => number;
  /** Puts records on the tape; tells those of the entities, 0 for null. */
  readonly entities: (bytes: Buffer, answers: SentAnswers) => readonly number[];
}

export function compileReader(sent: SentObject): AnswerReader {
  return new ReaderSource().compile(sent);
}

const helpers = {
  ...{ refuse, afterNull, afterString, afterPlainString, afterInt, afterFloat, afterBoolean, afterCustom },
  ...{ afterPlainScalar, longer },
};

function longer(tape: Int32Array): Int32Array {
  const twice = new Int32Array(tape.length * 2);
  twice.set(tape);
  return twice;
}

class ReaderSource {
  private readonly source = new GeneratedSource();
  private readonly made = new Set<number>();
  private variables = 0;

  constructor() {
    for (const [name, value] of Object.entries(helpers)) this.source.bind(name, value);
    // What is being read, and how far it has been read; nothing else happens meanwhile.
    this.source.add(`let bytes = null, at = 0, found = null, tape = null, top = 0;
      const begin = (given, answers) => {
        bytes = given; at = 0;
        ({ found, tape, top } = answers);
      };
      const end = () => { bytes = null; found = null; tape = null; };
      const take = (size) => {
        const place = top;
        top += size;
        while (top > tape.length) tape = longer(tape);
        return place;
      };
      const keep = (answers) => {
        for (; at < bytes.length; at += 1) {
          const byte = bytes[at];
          if (byte !== 10 && byte !== 13 && byte !== 32 && byte !== 9) refuse();
        }
        answers.tape = tape;
        answers.top = top;
      };`);
  }

  compile(sent: SentObject): AnswerReader {
    const read = this.functionFor(sent);
    const reader = this.source.compile(`{
      root(given, answers) {
        begin(given, answers);
        try {
          ${expect('{"data":')}
          const record = ${read}();
          ${expect("}")}
          keep(answers);
          return record;
        } finally { end(); }
      },
      entities(given, answers) {
        begin(given, answers);
        try {
          const records = [];
          ${expect('{"data":{"_entities":[')}
          for (;;) {
            if (bytes[at] === 110) { at = afterNull(bytes, at); records.push(0); }
            else records.push(${read}());
            const byte = bytes[at];
            at += 1;
            if (byte === 93) break;
            if (byte !== 44) refuse();
          }
          ${expect("}}")}
          keep(answers);
          return records;
        } finally { end(); }
      }
    }`);
    if (!isReader(reader)) throw new TypeError("The source of a reader makes a reader");
    return reader;
  }

  /** The name of the function that reads an object: its record, or nothing where the answer copies it whole. */
  private functionFor(sent: SentObject): string {
    const name = `read${sent.id}`;
    if (this.made.has(sent.id)) return name;
    this.made.add(sent.id);
    const { fields, record } = sent;
    const slots = slotsOf(sent);
    const completed = record?.completed ?? null;
    const cleared = Array.from({ length: record?.additions ?? 0 }, (_, each) =>
      set(slots.addition(each), "0"),
    );
    this.source.add(`function ${name}() {
      ${record === null ? "" : `const record = take(${slots.size}); ${set(0, "0")} ${cleared.join(" ")}`}
      ${fields.map((field, index) => this.field(field, { index, slots })).join("\n")}
      ${expect(fields.length === 0 ? "{}" : "}")}
      ${completed === null ? "" : `found[${completed}].push(record);`}
      ${record === null ? "" : "return record;"}
    }`);
    return name;
  }

  private field(field: SentField, { index, slots }: FieldPlace): string {
    const { key, value, isKept, run } = field;
    const runSlot = slots.run(run?.number ?? Number.NaN);
    const kept = slots.kept(index);
    const isRunFirst = run?.isFirst === true;
    return [
      isRunFirst && !run.isBare ? set(runSlot, "at + 1") : "",
      expect(`${index === 0 ? "{" : ","}${JSON.stringify(key)}:`),
      isRunFirst && run.isBare ? set(runSlot, "at") : "",
      isKept ? set(kept, "at") : "",
      this.value(value, { isKept, into: (result) => set(slots.value(index), result) }),
      isKept ? set(kept + 1, "at") : "",
      run?.isLast === true ? set(runSlot + 1, "at") : "",
    ].join("\n");
  }

  /** Statements that read a value; the place of a record, or of the first one of a list, goes where `into` puts it. */
  private value(value: SentValue, { isKept, into }: ValueOptions): string {
    if (value.kind === "typeName") return expect(JSON.stringify(value.typeName));
    const filled = this.filled(value, { isKept, into });
    if (value.nonNull) return filled;
    const nothing = holdsRecords(value) ? into("0") : "";
    return `if (bytes[at] === 110) { at = afterNull(bytes, at); ${nothing} } else { ${filled} }`;
  }

  private filled(value: Exclude<SentValue, { kind: "typeName" }>, { isKept, into }: ValueOptions): string {
    switch (value.kind) {
      case "leaf":
        return `at = ${this.leafFunction(value.leaf, isKept)}(bytes, at);`;
      case "object": {
        const call = `${this.functionFor(value.object)}()`;
        if (value.object.record === null) return `${call};`;
        // The record may move the tape: it is read before its place is put anywhere.
        const variable = this.variable();
        return `const ${variable} = ${call}; ${into(variable)}`;
      }
      case "list":
        return holdsRecords(value.of) ? this.recordList(value.of, into) : this.passedList(value.of);
    }
  }

  private passedList(of: SentValue): string {
    return listLoop(this.value(of, { isKept: false, into: () => "" }));
  }

  private recordList(of: SentValue, into: ValueOptions["into"]): string {
    const [first, last, item] = [this.variable(), this.variable(), this.variable()];
    const isList = of.kind === "list";
    // A list inside a list has a record of its own, whose second number tells its first item.
    const inner = (result: string) => `${item} = take(2); tape[${item}] = 0; tape[${item} + 1] = ${result};`;
    const read = this.value(
      { ...of, ...(of.kind === "typeName" ? {} : { nonNull: true }) },
      { isKept: false, into: isList ? inner : (result) => `${item} = ${result};` },
    );
    const mayBeNull = of.kind !== "typeName" && !of.nonNull;
    const nullItem = `at = afterNull(bytes, at); ${item} = -take(1); tape[-${item}] = 0;`;
    return `let ${first} = ${emptyList}, ${last} = 0;
      ${listLoop(`let ${item} = 0;
        ${mayBeNull ? `if (bytes[at] === 110) { ${nullItem} } else { ${read} }` : read}
        if (${last} === 0) ${first} = ${item}; else tape[${last} < 0 ? -${last} : ${last}] = ${item};
        ${last} = ${item};`)}
      ${into(first)}`;
  }

  private leafFunction(leaf: LeafKind | "any", isKept: boolean): string {
    if (typeof leaf !== "string") return this.source.bindNew(afterEnum(leaf));
    switch (leaf) {
      case "String":
      case "ID":
        return isKept ? "afterPlainString" : "afterString";
      case "custom":
        return isKept ? "afterPlainScalar" : "afterCustom";
      case "any":
        return "afterPlainScalar";
      default:
        return `after${leaf}`;
    }
  }

  private variable(): string {
    this.variables += 1;
    return `local${this.variables}`;
  }
}

interface FieldPlace {
  readonly index: number;
  readonly slots: RecordSlots;
}

interface ValueOptions {
  readonly isKept: boolean;
  readonly into: (result: string) => string;
}

/** A statement that gives a number of the record a value. */
function set(slot: number, value: string): string {
  return `tape[record + ${slot}] = ${value};`;
}

function listLoop(item: string): string {
  return `if (bytes[at] !== 91) refuse();
    at += 1;
    if (bytes[at] === 93) at += 1;
    else for (;;) {
      ${item}
      const byte = bytes[at];
      at += 1;
      if (byte === 93) break;
      if (byte !== 44) refuse();
    }`;
}

/** Statements that go past a text, or refuse what is not that text. */
function expect(text: string): string {
  const different = [...Buffer.from(text)].map((byte, index) => `bytes[at + ${index}] !== ${byte}`);
  return `if (${different.join(" || ")}) refuse(); at += ${different.length};`;
}

function isReader(value: unknown): value is AnswerReader {
  return typeof value === "object" && value !== null && "root" in value && "entities" in value;
}
