import { CodedError } from "../graphql/coded-error";
import type { ListOrder } from "./connection-query";
import { isSortValue } from "./sort-value";

/** Where a keyset page begins: the sort value and the key of the last element seen, under one order. */
export interface CursorPosition {
  readonly order: string;
  readonly sort: string;
  readonly key: string;
}

export function encodeCursor({ order, sort, key }: CursorPosition): string {
  return Buffer.from(JSON.stringify([order, sort, key]), "utf8").toString("base64url");
}

/** Reads a cursor made under the same order; anything else is `INVALID_CURSOR`, naming the argument. */
export function decodeCursor(cursor: string, order: string, type: ListOrder["type"]): CursorPosition {
  const parts = parse(cursor);
  if (parts?.length === 3 && parts.every((part) => typeof part === "string") && parts[0] === order) {
    const [, sort = "", key = ""] = parts;
    if (isSortValue(sort, type) && !`${sort}${key}`.includes("\u0000")) return { order, sort, key };
  }
  throw new CodedError(
    "INVALID_CURSOR",
    "« after » n'est pas un curseur de cette liste dans cet ordre : reprenez « endCursor » de la page précédente.",
    { argument: "after" },
  );
}

function parse(cursor: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
