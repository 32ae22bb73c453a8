import { jsonString } from "./json-text";
import type { LeafKind } from "./shape";

const largestInt = 2_147_483_647;

/** The JSON of a leaf that is not null, null when a subgraph breaks its type's promise. */
export function leafText(value: unknown, kind: LeafKind): string | null {
  switch (kind) {
    case "String":
      return typeof value === "string" ? jsonString(value) : null;
    case "ID":
      return idText(value);
    case "Int":
      return isInt(value) ? String(value) : null;
    case "Float":
      return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
    case "Boolean":
      return typeof value === "boolean" ? String(value) : null;
    case "custom":
      return customText(value);
    default:
      return typeof value === "string" && kind.has(value) ? `"${value}"` : null;
  }
}

/** A subgraph may write an identifier as a number; clients always read a string. */
export function idText(value: unknown): string | null {
  if (typeof value === "string") return jsonString(value);
  return Number.isInteger(value) ? `"${String(value)}"` : null;
}

/** Whether a value is a 32-bit integer, as GraphQL's Int must be. */
export function isInt(value: unknown): boolean {
  return (
    typeof value === "number" && Number.isInteger(value) && value <= largestInt && value >= -largestInt - 1
  );
}

/** The JSON of a scalar that only its subgraph knows: whatever it sent. */
export function customText(value: unknown): string | null {
  if (typeof value === "string") return jsonString(value);
  const json: unknown = JSON.stringify(value);
  return typeof json === "string" ? json : null;
}
