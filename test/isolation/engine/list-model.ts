import type { TypeName } from "./row-of";
import {
  planOf,
  type Branch,
  type Context,
  type Json,
  type PlannedField,
  type TypeModel,
} from "./graph-model";
import type { View } from "../world/view";

export type SortValue = string | number;

/** A list of the graph in pages, as the oracle knows it. */
export interface ListModel<Row> {
  readonly to: TypeName;
  readonly key: (row: Row) => string;
  readonly orders: Readonly<Record<string, (row: Row, view: View) => SortValue>>;
  readonly usual: ListOrder;
  /** Whether the field takes `orderBy`. */
  readonly isOrdered?: boolean;
  readonly filters?: Readonly<Record<string, FilterModel<Row>>>;
}

export interface ListOrder {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

/** A filter: a value drawn at random, as GraphQL writes it, and which rows it keeps. */
export type FilterModel<Row> = (context: Context) => {
  readonly literal: string;
  readonly keep: (row: Row) => boolean;
};

/** What a list is asked: which rows, in which order. */
export interface ListRequest<Row> {
  /** `filter: {…} orderBy: {…}`, or nothing. */
  readonly args: string;
  /** The rows in the order asked. */
  readonly arrange: (rows: readonly Row[]) => readonly Row[];
  readonly order: ListOrder;
  readonly filtered: boolean;
}

export function requestOf<Row>(list: ListModel<Row>, context: Context): ListRequest<Row> {
  const { draw, view } = context;
  const kept = Object.entries(list.filters ?? {}).filter(() => draw.chance(20));
  const filters = kept.map(([name, filter]) => ({ name, ...filter(context) }));
  const order = list.isOrdered === true && draw.chance(70) ? drawnOrder(list, context) : null;
  const { field, direction } = order ?? list.usual;
  const sort = list.orders[field] ?? (() => "");
  const sign = direction === "ASC" ? 1 : -1;
  const compare = (left: Row, right: Row): number =>
    sign * (compared(sort(left, view), sort(right, view)) || compared(list.key(left), list.key(right)));
  return {
    args: [
      filters.length > 0
        ? `filter: { ${filters.map(({ name, literal }) => `${name}: ${literal}`).join(" ")} }`
        : "",
      order === null ? "" : `orderBy: { field: ${field} direction: ${direction} }`,
    ].join(" "),
    arrange: (rows) => rows.filter((row) => filters.every(({ keep }) => keep(row))).toSorted(compare),
    order: { field, direction },
    filtered: filters.length > 0,
  };
}

function drawnOrder<Row>({ orders }: ListModel<Row>, { draw }: Context): ListOrder {
  return { field: draw.pick(Object.keys(orders)), direction: draw.pick(["ASC", "DESC"] as const) };
}

export function compared(left: SortValue, right: SortValue): number {
  return left < right ? -1 : Number(left > right);
}

/** One page: what its text asks of each element, and what the oracle says that it answers. */
export interface PlannedPage<Row> {
  readonly fields: string;
  readonly expect: (arranged: readonly Row[], place: PagePlace) => Json;
}

export interface PagePlace {
  /** How many rows come before. */
  readonly from: number;
  readonly size: number;
  /** Whether it was asked for without a cursor. */
  readonly isFirst: boolean;
}

export function plannedPage<Row>(list: ListModel<Row>, context: Context, depth: number): PlannedPage<Row> {
  // A list leads to the type of its rows.
  const planned = planOf(context.types[list.to] as unknown as TypeModel<Row>, context, depth);
  return {
    fields: `{ nodes ${planned.text} totalCount edges { cursor node { __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    expect: (arranged, { from, size, isFirst }) => {
      const rows = arranged.slice(from, from + size);
      const cursor = rows.length === 0 ? null : anyCursor;
      return {
        nodes: rows.map((row) => planned.expect(row)),
        totalCount: arranged.length,
        edges: rows.map(() => ({ cursor: anyCursor, node: { __typename: list.to } })),
        pageInfo: {
          hasNextPage: arranged.length > from + size,
          hasPreviousPage: !isFirst,
          startCursor: cursor,
          endCursor: cursor,
        },
      };
    },
  };
}

/** Stands for any cursor: they are opaque. */
export const anyCursor = "any cursor";

/** A way to the first page of a list. */
export function page<Row, Target>(
  listOf: () => ListModel<Target>,
  follow: (row: Row, view: View) => readonly Target[],
): Branch<Row> {
  return (context, depth): PlannedField<Row> | null => {
    if (depth > 2) return null;
    const list = listOf();
    const size = context.draw.integer(1, 4);
    const request = requestOf(list, context);
    const planned = plannedPage(list, context, depth);
    return {
      text: `(first: ${size.toString()} ${request.args}) ${planned.fields}`,
      expect: (row) =>
        planned.expect(request.arrange(follow(row, context.view)), { from: 0, size, isFirst: true }),
    };
  };
}
