import type { LeafKind } from "../shaping/shape";

/** What one fetch sends of the objects at one place of the answer, its fields in the order in which they come. */
export interface SentObject {
  /** Tells it from all others of its plan. */
  readonly id: number;
  readonly fields: readonly SentField[];
  /** Null where nothing but the end of the object matters: the answer copies it whole. */
  readonly record: RecordLayout | null;
}

/** What is kept of each object that a fetch sends, beside the bytes. */
export interface RecordLayout {
  /** How many stretches of its bytes the answer copies. */
  readonly runs: number;
  /** How many fetches complete the objects. */
  readonly additions: number;
  /** The place whose objects later fetches complete; null where none does. */
  readonly completed: number | null;
}

export interface SentField {
  readonly key: string;
  readonly value: SentValue;
  /** Whether the value is kept as a text, to represent the object before other subgraphs. */
  readonly isKept: boolean;
  /** The stretch of bytes that the field is a part of; null for a field that the answer does not copy. */
  readonly run: FieldRun | null;
}

export interface FieldRun {
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it is copied without its key, which the answer writes otherwise. */
  readonly isBare: boolean;
}

export type SentValue =
  | { readonly kind: "leaf"; readonly nonNull: boolean; readonly leaf: LeafKind | "any" }
  | { readonly kind: "list"; readonly nonNull: boolean; readonly of: SentValue }
  | { readonly kind: "object"; readonly nonNull: boolean; readonly object: SentObject }
  /** The name of the one possible type, which the answer has no use for. */
  | { readonly kind: "typeName"; readonly typeName: string };

/** A kind of record, and the number of the fetch that makes them. */
export interface Holder {
  readonly fetch: number;
  readonly sent: SentObject;
}

/** What the answer writes of the objects at one place, in order. */
export interface WrittenObject {
  readonly id: number;
  /** What holds the objects themselves. */
  readonly base: Holder;
  /** What holds the additions to them. */
  readonly additions: readonly Holder[];
  readonly pieces: readonly WrittenPiece[];
}

export type WrittenPiece =
  /** An entry known before anything is asked. */
  | { readonly kind: "text"; readonly json: string }
  /** A stretch of bytes: whole entries, or where `key` is given, the value of one. */
  | {
      readonly kind: "run";
      readonly source: Source;
      readonly number: number;
      readonly key: string | null;
      readonly absent: string | null;
    }
  | {
      readonly kind: "value";
      readonly source: Source;
      /** The number of the field in what the source sent. */
      readonly field: number;
      readonly key: string;
      readonly value: WrittenValue;
      /** The entries to write where the source knows no such object; null where these may not be null. */
      readonly absent: string | null;
    };

/** What holds something that is written: the object itself (null), or the addition of that number. */
export type Source = number | null;

export type WrittenValue =
  | { readonly kind: "list"; readonly of: WrittenValue }
  | { readonly kind: "object"; readonly object: WrittenObject };

/** A value by which, among others, an object is represented before a subgraph. */
export interface KeptValue {
  readonly key: string;
  readonly source: Source;
  readonly field: number;
}
