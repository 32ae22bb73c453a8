import { unreachableCase } from "../kernel/unreachable-case";
import type { ListOrder } from "./connection-query";

/**
 * Whether PostgreSQL reads a text back as the type of an order. Cursors come from clients: one that was forged
 * must be refused before it fails as a statement, which would spoil the transaction that all reads share.
 */
export function isSortValue(text: string, type: ListOrder["type"]): boolean {
  switch (type) {
    case "text":
      return true;
    case "date":
      return isInfinite(text) || isDate(text);
    case "timestamptz":
      return isInfinite(text) || isInstant(text);
    case "integer":
      return isWholeNumber(text, 32);
    case "bigint":
      return isWholeNumber(text, 64);
    case "numeric":
      return /^-?\d{1,100}(?:\.\d{1,100})?$/.test(text);
    default:
      return unreachableCase(type);
  }
}

function isInfinite(text: string): boolean {
  return text === "infinity" || text === "-infinity";
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  // Date turns the 30th of February into the 1st of March instead of refusing it: compare with what it understood.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isInstant(text: string): boolean {
  const [day = "", time = ""] = text.split(/ (.*)/s);
  return (
    isDate(day) &&
    /^(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d){0,2}$/.test(time)
  );
}

function isWholeNumber(text: string, bits: 32 | 64): boolean {
  return /^-?\d{1,19}$/.test(text) && BigInt.asIntN(bits, BigInt(text)) === BigInt(text);
}
