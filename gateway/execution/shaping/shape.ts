/** The form of one answer: what the selections of an operation come to, for given values of its conditions. */

/** What a value of the answer must be. */
export type ValueShape = LeafShape | ListShape | ObjectShape;

export interface LeafShape {
  readonly kind: "leaf";
  readonly nonNull: boolean;
  readonly leaf: LeafKind;
}

/** A standard scalar, the values that clients may see of an enum, or a scalar that only its subgraph knows. */
export type LeafKind = "Int" | "Float" | "String" | "Boolean" | "ID" | "custom" | ReadonlySet<string>;

export interface ListShape {
  readonly kind: "list";
  readonly nonNull: boolean;
  readonly of: ValueShape;
}

export interface ObjectShape {
  readonly kind: "object";
  readonly nonNull: boolean;
  readonly fields: FieldsByType;
}

/** The fields asked of an object, by its type; the same object for the same selections, so that work can be kept under it. */
export interface FieldsByType {
  /** The only possible type, null for an interface or a union. */
  readonly only: readonly FieldShape[] | null;
  /** Every possible type. */
  readonly typeNames: readonly string[];
  /** The fields asked of a type by its name, `undefined` for one that is not possible here. */
  readonly of: (typeName: string) => readonly FieldShape[] | undefined;
  /** The fields asked whatever the type: for an object whose type nobody needed to know. Null when the type must be known. */
  readonly ofAnyType: readonly FieldShape[] | null;
}

/** The form of the objects in a value, null where it holds none. */
export function objectIn(shape: ValueShape): ObjectShape | null {
  if (shape.kind === "list") return objectIn(shape.of);
  return shape.kind === "object" ? shape : null;
}

/** One entry of an object of the answer. */
export type FieldShape =
  | {
      readonly kind: "value";
      /** The key in the answer. */
      readonly key: string;
      /** The key in what was merged from the subgraphs. */
      readonly from: string;
      readonly value: ValueShape;
    }
  | {
      readonly kind: "text";
      readonly key: string;
      /** The JSON of a value that no subgraph is asked for: a type name. */
      readonly json: string;
    };
