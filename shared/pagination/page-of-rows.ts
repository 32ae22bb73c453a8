import type { Page } from "./connection.type";
import { decodeCursor, encodeCursor } from "./cursor";
import { checkedPageSize, type PageArgs } from "./page-args";

/** An order of rows in memory. */
export interface RowOrder<Row> {
  readonly valueOf: (row: Row) => bigint | string;
  /** How the value is written in a cursor: a whole number, or a day or other text. */
  readonly type: "bigint" | "date" | "text";
}

/** A list computed in memory, of which no page is a statement of the store. */
export interface RowList<Row, OrderField extends string> {
  /** Unique name within the subgraph. */
  readonly name: string;
  readonly keyOf: (row: Row) => string;
  readonly orders: Readonly<Record<OrderField, RowOrder<Row>>>;
}

export interface RowPageRequest<OrderField extends string> {
  readonly page: PageArgs;
  readonly order: { readonly field: OrderField; readonly direction: "ASC" | "DESC" };
}

/** A page of rows in memory, with the same cursors as a list of the store: they say from where on, ties by key. */
export function pageOfRows<Row, OrderField extends string>(
  { name, keyOf, orders }: RowList<Row, OrderField>,
  rows: readonly Row[],
  { page, order }: RowPageRequest<OrderField>,
): Page<Row> {
  const first = checkedPageSize(page.first);
  const orderName = `${name}:${order.field}:${order.direction}`;
  const { valueOf, type } = orders[order.field];
  const sign = order.direction === "ASC" ? 1 : -1;
  const compare = (left: Place, right: Place): number =>
    sign * (compared(left.sort, right.sort) || compared(left.key, right.key));
  const placeOf = (row: Row): Place => ({ sort: valueOf(row), key: keyOf(row) });
  const after = page.after == null ? null : placeAt(decodeCursor(page.after, orderName, type), type);
  const beyond = rows
    .map((node) => ({ node, place: placeOf(node) }))
    .filter(({ place }) => after === null || compare(place, after) > 0)
    .toSorted((left, right) => compare(left.place, right.place));
  const edges = beyond.slice(0, first).map(({ node, place: { sort, key } }) => ({
    node,
    cursor: encodeCursor({ order: orderName, sort: String(sort), key }),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: beyond.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll: () => Promise.resolve(rows.length),
  };
}

/** The same page with each element in place of its row; an element that is no longer there is left out. */
export async function pageOfLoaded<Row, Node>(
  { edges, pageInfo, countAll }: Page<Row>,
  load: (row: Row) => Promise<Node | null>,
): Promise<Page<Node>> {
  const nodes = await Promise.all(edges.map(({ node }) => load(node)));
  const loaded = edges.flatMap(({ cursor }, index) => {
    const node = nodes[index];
    return node === null || node === undefined ? [] : [{ cursor, node }];
  });
  return { edges: loaded, nodes: loaded.map(({ node }) => node), pageInfo, countAll };
}

interface Place {
  readonly sort: bigint | string;
  readonly key: string;
}

function placeAt(
  { sort, key }: { readonly sort: string; readonly key: string },
  type: RowOrder<unknown>["type"],
): Place {
  return { sort: type === "bigint" ? BigInt(sort) : sort, key };
}

function compared(left: bigint | string, right: bigint | string): number {
  return left < right ? -1 : Number(left > right);
}
