import { GeneratedSource } from "../generated-source";
import type { Holder, KeptValue, WrittenObject } from "./layout";
import { slotsOf } from "./record-slots";
import { refuse } from "./scan";
import type { SentAnswers } from "./sent-answers";

/** How the objects at one place are represented before a subgraph. */
export interface Representing {
  /** Two objects with the same key are the same entity. Throws `notVerbatim` for an object that lacks its key. */
  readonly keyOf: (answers: SentAnswers, record: number) => string;
  /** The JSON that represents the object of a key. */
  readonly represent: (key: string) => string;
}

export interface RepresentingOptions {
  readonly typeName: string;
  readonly kept: readonly KeptValue[];
  readonly written: WrittenObject;
}

export function representing({ typeName, kept, written }: RepresentingOptions): Representing {
  const source = new GeneratedSource();
  source.bind("refuse", refuse);
  source.add(`const textAt = (bytes, tape, slot) => bytes.utf8Slice(tape[slot], tape[slot + 1]);
    const present = (place) => place === 0 ? refuse() : place;`);
  const entries = kept.map(({ key }) => `,${JSON.stringify(key)}:`);
  const [first = "", ...between] = entries;
  const values = kept.map((each) => keptText(each, written));
  const texts = values.flatMap((value, index) => [
    ...(index === 0 ? [] : [JSON.stringify(between[index - 1])]),
    value,
  ]);
  const start = `{"__typename":${JSON.stringify(typeName)}${first}`;
  const made = source.compile(`{
    keyOf: ({ bytes, tape }, record) => ${texts.join(" + ")},
    represent: (key) => ${JSON.stringify(start)} + key + "}",
  }`);
  if (!isRepresenting(made)) throw new TypeError("The source of a representation makes one");
  return made;
}

function keptText({ source, field }: KeptValue, { base, additions }: WrittenObject): string {
  if (source === null) return textOf(base, "record", field);
  const holder = additions[source];
  if (holder === undefined) throw new TypeError("A source is one of the additions");
  return textOf(holder, `present(tape[record + ${slotsOf(base.sent).addition(source)}])`, field);
}

function textOf({ fetch, sent }: Holder, record: string, field: number): string {
  return `textAt(bytes[${fetch}], tape, ${record} + ${slotsOf(sent).kept(field)})`;
}

function isRepresenting(value: unknown): value is Representing {
  return typeof value === "object" && value !== null && "represent" in value;
}
