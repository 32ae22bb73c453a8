import { Kind, type ValueNode } from "graphql";

/** Page size when a request gives none, or one that cannot be read. */
export const defaultPageSize = 20;

export function isPageSizeName(name: string): boolean {
  return name === "first" || name === "last";
}

/** At least one: a page of none still costs the look-up of the list. Always finite: `1e999` is a literal too. */
export function pageSize(value: unknown, fallback = defaultPageSize): number {
  return typeof value === "number" && value >= 0
    ? Math.min(Math.max(1, value), Number.MAX_SAFE_INTEGER)
    : fallback;
}

/** The largest page size in a literal that holds no variable; zero when there is none. */
export function largestLiteral(value: ValueNode): number {
  switch (value.kind) {
    case Kind.LIST:
      return Math.max(0, ...value.values.map(largestLiteral));
    case Kind.OBJECT:
      return Math.max(
        0,
        ...value.fields.map(({ name, value: each }) =>
          isPageSizeName(name.value) ? literalSize(each, defaultPageSize) : largestLiteral(each),
        ),
      );
    default:
      return 0;
  }
}

export function literalSize(value: ValueNode, fallback: number): number {
  return value.kind === Kind.INT ? pageSize(Number(value.value), fallback) : fallback;
}

/** The largest page size in a value, however deep; zero when there is none. Without recursion, since nothing bounds how JSON is nested. */
export function largestInJson(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let largest = 0;
  const pending: object[] = [value];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const members: readonly (readonly [string, unknown])[] = Object.entries(current);
    for (const [name, each] of members) {
      if (isPageSizeName(name)) largest = Math.max(largest, pageSize(each));
      else if (typeof each === "object" && each !== null) pending.push(each);
    }
  }
  return largest;
}
