import type { Sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../loading/loader-definitions";
import type { RequestLoaders } from "../loading/request-loaders";
import type { RawClient, Session } from "../runtime/session";
import {
  countRows,
  fetchPageRows,
  type ListOrder,
  type ListSource,
  type PageQuery,
  type PageRow,
} from "./connection-query";
import type { Page } from "./connection.type";
import { decodeCursor, encodeCursor } from "./cursor";
import { checkedPageSize, type PageArgs } from "./page-args";

/** A list of an entity that can grow: its SQL, its orders, and how its elements are fetched. */
export interface ListDefinition<Db, Row, OrderField extends string> {
  /** Unique name within the subgraph. */
  readonly name: string;
  readonly source: ListSource;
  readonly orders: Readonly<Record<OrderField, ListOrder>>;
  readonly entity: EntityDefinition<Db, Row>;
}

export interface PageRequest<OrderField extends string> {
  readonly page: PageArgs;
  readonly order: { readonly field: OrderField; readonly direction: "ASC" | "DESC" };
  /** Conditions of the filter, joined by AND. */
  readonly conditions?: readonly Sql[];
  /** Key of the parent, for a list that has one. */
  readonly parent?: string;
}

interface Scope<Db extends RawClient> {
  readonly session: Session<Db>;
  readonly loaders: RequestLoaders<Db>;
}

/** Fetches a page: for all parents at once, two statements (keys, then elements) and one more for `totalCount`. */
export async function loadPage<Db extends RawClient, Row, OrderField extends string>(
  { session, loaders }: Scope<Db>,
  list: ListDefinition<Db, Row, OrderField>,
  request: PageRequest<OrderField>,
): Promise<Page<Row>> {
  const { order, conditions = [], parent = "" } = request;
  const first = checkedPageSize(request.page.first);
  const orderName = `${list.name}:${order.field}:${order.direction}`;
  const { after = null } = request.page;
  const query: PageQuery = {
    source: list.source,
    conditions,
    order: list.orders[order.field],
    descending: order.direction === "DESC",
    first,
    after: after === null ? null : decodeCursor(after, orderName, list.orders[order.field].type),
  };
  const filter = conditions.map(({ sql, values }) => [sql, values]);
  const rows = await loaders
    .batched(`${list.name} page`, [orderName, first, after, filter], async (parents) => {
      const found = await session.read((db) => fetchPageRows(db, query, parents));
      const groups = groupByParent(found);
      return parents.map((each) => groups.get(each) ?? []);
    })
    .load(parent);
  const visible = rows.slice(0, first);
  const nodes = await Promise.all(visible.map((row) => loaders.one(list.entity, row.key)));
  const edges = visible.flatMap(({ sort, key }, index) => {
    const node = nodes[index];
    // An element deleted between the two statements is left out.
    return node === null || node === undefined
      ? []
      : [{ cursor: encodeCursor({ order: orderName, sort, key }), node }];
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll: async () => {
      // A first page that holds the whole list has counted it.
      if (after === null && rows.length <= first) return rows.length;
      const counting = loaders.batched(`${list.name} count`, filter, async (parents) => {
        const counts = await session.read((db) => countRows(db, query, parents));
        const byParent = new Map(counts.map((row) => [row.parent, row.count]));
        return parents.map((each) => byParent.get(each) ?? 0);
      });
      return counting.load(parent);
    },
  };
}

function groupByParent(rows: readonly PageRow[]): ReadonlyMap<string, readonly PageRow[]> {
  const groups = new Map<string, PageRow[]>();
  for (const row of rows) {
    const group = groups.get(row.parent);
    if (group === undefined) groups.set(row.parent, [row]);
    else group.push(row);
  }
  return groups;
}
