import { empty, join, raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { RawClient } from "../runtime/session";

/** An order that a list offers. The expression is never NULL; ties are broken by the key. */
export interface ListOrder {
  readonly expression: Sql;
  /** PostgreSQL type of the expression, to read it back from a cursor. */
  readonly type: "text" | "date" | "bigint" | "integer" | "timestamptz" | "numeric";
}

/** A list of entities that can grow, as SQL: where its rows are, what names one, what it can be sorted by. */
export interface ListSource {
  /** Tables and joins: the part after FROM. */
  readonly from: Sql;
  /** Expression of the key of an element, of type text. */
  readonly key: Sql;
  /** Expression of the key of the parent, of type text; absent for a list without parent. */
  readonly parent?: Sql;
  /** In place of `parent`, for one that is no column, such as a perimeter of territories: whether an element belongs to it. */
  readonly belongsTo?: (parent: Sql) => Sql;
}

export interface PageQuery {
  readonly source: ListSource;
  readonly conditions: readonly Sql[];
  readonly order: ListOrder;
  readonly descending: boolean;
  readonly first: number;
  readonly after: { readonly sort: string; readonly key: string } | null;
}

export interface PageRow {
  readonly parent: string;
  readonly key: string;
  readonly sort: string;
}

/** The keys of one page for each parent, in order, and one more where another page follows. One statement. */
export function fetchPageRows(
  db: RawClient,
  query: PageQuery,
  parents: readonly string[],
): Promise<readonly PageRow[]> {
  const { source, order, descending, first } = query;
  const direction = raw(descending ? "DESC" : "ASC");
  const page = (parent: Sql): Sql => sql`
    SELECT ${source.key} AS key, (${order.expression}) AS sort
    FROM ${source.from}
    ${where([...membership(source, parent), ...query.conditions, ...beyond(query)])}
    ORDER BY (${order.expression}) ${direction}, ${source.key} ${direction}
    LIMIT ${first + 1}`;
  return source.parent === undefined && source.belongsTo === undefined
    ? db.$queryRaw(sql`SELECT '' AS parent, page.key, page.sort::text AS sort FROM (${page(empty)}) page`)
    : db.$queryRaw(sql`
        SELECT parents.parent, page.key, page.sort::text AS sort
        FROM unnest(${[...parents]}::text[]) AS parents(parent)
        CROSS JOIN LATERAL (${page(raw("parents.parent"))}) page`);
}

/** How many elements the list has for each parent that has any. One statement. */
export function countRows(
  db: RawClient,
  { source, conditions }: Pick<PageQuery, "source" | "conditions">,
  parents: readonly string[],
): Promise<readonly { readonly parent: string; readonly count: number }[]> {
  if (source.belongsTo !== undefined) {
    return db.$queryRaw(sql`
      SELECT parents.parent, counted.count
      FROM unnest(${[...parents]}::text[]) AS parents(parent)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS count FROM ${source.from}
        ${where([source.belongsTo(raw("parents.parent")), ...conditions])}) counted`);
  }
  return source.parent === undefined
    ? db.$queryRaw(sql`SELECT '' AS parent, count(*)::int AS count FROM ${source.from} ${where(conditions)}`)
    : db.$queryRaw(sql`
        SELECT ${source.parent} AS parent, count(*)::int AS count FROM ${source.from}
        ${where([sql`${source.parent} = ANY(${[...parents]}::text[])`, ...conditions])}
        GROUP BY ${source.parent}`);
}

function membership({ parent: key, belongsTo }: ListSource, parent: Sql): readonly Sql[] {
  if (belongsTo !== undefined) return [belongsTo(parent)];
  return key === undefined ? [] : [sql`${key} = ${parent}`];
}

function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`WHERE ${join([...conditions], " AND ")}`;
}

function beyond({ after, order, source, descending }: PageQuery): readonly Sql[] {
  if (after === null) return [];
  const comparison = raw(descending ? "<" : ">");
  const sort = sql`${after.sort}::text::${raw(order.type)}`;
  return [sql`((${order.expression}), ${source.key}) ${comparison} (${sort}, ${after.key}::text)`];
}
