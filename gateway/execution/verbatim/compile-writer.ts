import { GeneratedSource } from "../generated-source";
import type { Holder, WrittenObject, WrittenPiece, WrittenValue } from "./layout";
import { emptyList, slotsOf } from "./record-slots";
import { refuse } from "./scan";
import type { SentAnswers } from "./sent-answers";

/**
 * Writes the whole answer from what the fetches were answered, into a buffer that is its own. Throws `notVerbatim` where a
 * value is missing that may not be null.
 */
export type AnswerCopier = (answers: SentAnswers, root: number) => Buffer;

/** @param fetches How many fetches the plan has. */
export function compileCopier(written: WrittenObject, fetches: number): AnswerCopier {
  return new WriterSource(fetches).compile(written);
}

/** Where answers are put together, one after the other; each is copied out of it. */
const sink = { buffer: Buffer.allocUnsafeSlow(256 * 1024) };
/** A buffer that one great answer made larger is not kept. */
const largestKept = 4 * 1024 * 1024;

/** Gives room for so many bytes more; the bytes so far stay. */
function grown(buffer: Buffer, used: number, more: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, used + more));
  buffer.copy(larger, 0, 0, used);
  if (larger.length <= largestKept) sink.buffer = larger;
  return larger;
}

/** From this length on, copying in native code costs less than byte by byte. */
const longRun = 64;
/** Constants up to this length are written byte by byte. */
const longConstant = 32;

class WriterSource {
  private readonly source = new GeneratedSource();
  private readonly made = new Set<number>();
  private readonly numbers: readonly number[];
  private variables = 0;

  constructor(fetches: number) {
    this.numbers = Array.from({ length: fetches }, (_, index) => index + 1);
    this.source.bind("refuse", refuse);
    this.source.bind("sink", sink);
    this.source.bind("grown", grown);
    this.source.add(`let out = null, at = 0, tape = null;
      ${this.numbers.map((number) => `let bytes${number} = null;`).join("\n")}
      const room = (length) => { if (out.length - at < length) out = grown(out, at, length); };
      function copy(bytes, from, to) {
        const length = to - from;
        if (out.length - at < length) out = grown(out, at, length);
        if (length >= ${longRun}) { bytes.copy(out, at, from, to); at += length; return; }
        const target = out;
        let place = at;
        for (let index = from; index < to; index += 1) { target[place] = bytes[index]; place += 1; }
        at = place;
      }`);
  }

  compile(written: WrittenObject): AnswerCopier {
    const write = this.functionFor(written);
    const { numbers } = this;
    const copier = this.source.compile(`({ bytes, tape: given }, root) => {
      out = sink.buffer;
      at = 0;
      tape = given;
      ${numbers.map((each) => `bytes${each} = bytes[${each}];`).join("\n")}
      try {
        ${this.constant('{"data":')}
        ${write}(root);
        ${this.constant("}")}
        const answer = Buffer.allocUnsafe(at);
        out.copy(answer, 0, 0, at);
        return answer;
      } finally {
        out = null;
        tape = null;
        ${numbers.map((each) => `bytes${each} = null;`).join("\n")}
      }
    }`);
    if (!isCopier(copier)) throw new TypeError("The source of a copier makes a copier");
    return copier;
  }

  private functionFor(written: WrittenObject): string {
    const name = `write${written.id}`;
    if (this.made.has(written.id)) return name;
    this.made.add(written.id);
    const lines = written.pieces.map((piece, index) => this.piece(piece, written, index === 0 ? "{" : ","));
    this.source.add(`function ${name}(record) {
      ${lines.join("\n")}
      ${this.constant(lines.length === 0 ? "{}" : "}")}
    }`);
    return name;
  }

  private piece(piece: WrittenPiece, { base, additions }: WrittenObject, before: string): string {
    if (piece.kind === "text") return this.constant(before + piece.json);
    const key = piece.key === null ? "" : `${JSON.stringify(piece.key)}:`;
    const write = (holder: Holder, record: string) =>
      `${this.constant(before + key)} ${this.held(piece, holder, record)}`;
    if (piece.source === null) return write(base, "record");
    const holder = additions[piece.source];
    if (holder === undefined) throw new TypeError("A source is one of the additions");
    const addition = this.variable();
    const missing = piece.absent === null ? "refuse();" : this.constant(before + piece.absent);
    return `const ${addition} = tape[record + ${slotsOf(base.sent).addition(piece.source)}];
      if (${addition} === 0) { ${missing} } else { ${write(holder, addition)} }`;
  }

  private held(
    piece: Exclude<WrittenPiece, { kind: "text" }>,
    { fetch, sent }: Holder,
    record: string,
  ): string {
    const slots = slotsOf(sent);
    const number = (slot: number) => `tape[${record} + ${slot}]`;
    if (piece.kind === "value") return this.value(number(slots.value(piece.field)), piece.value);
    const slot = slots.run(piece.number);
    return `copy(bytes${fetch}, ${number(slot)}, ${number(slot + 1)});`;
  }

  private value(expression: string, value: WrittenValue): string {
    const held = this.variable();
    const filled =
      value.kind === "object" ? `${this.functionFor(value.object)}(${held});` : this.list(held, value.of);
    return `{ const ${held} = ${expression};
      if (${held} === 0) { ${this.constant("null")} } else { ${filled} } }`;
  }

  private list(first: string, of: WrittenValue): string {
    const item = this.variable();
    const write =
      of.kind === "object" ? `${this.functionFor(of.object)}(${item});` : this.value(`tape[${item} + 1]`, of);
    return `if (${first} === ${emptyList}) { ${this.constant("[]")} } else {
      ${this.constant("[")}
      for (let ${item} = ${first}; ; ) {
        if (${item} < 0) { ${this.constant("null")} ${item} = tape[-${item}]; }
        else { ${write} ${item} = tape[${item}]; }
        if (${item} === 0) break;
        ${this.constant(",")}
      }
      ${this.constant("]")} }`;
  }

  /** Statements that write a text known beforehand. */
  private constant(text: string): string {
    const bytes = Buffer.from(text);
    if (bytes.length > longConstant) return `copy(${this.source.bindNew(bytes)}, 0, ${bytes.length});`;
    const writes = [...bytes].map((byte, index) => `out[at + ${index}] = ${byte};`);
    return `room(${bytes.length}); ${writes.join(" ")} at += ${bytes.length};`;
  }

  private variable(): string {
    this.variables += 1;
    return `local${this.variables}`;
  }
}

function isCopier(value: unknown): value is AnswerCopier {
  return typeof value === "function";
}
