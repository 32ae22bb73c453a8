import "reflect-metadata";
import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import fc from "fast-check";
import { anonymousCaller } from "../../../shared/access/caller";
import { RequestLoaders } from "../../../shared/loading/request-loaders";
import type { Page } from "../../../shared/pagination/connection.type";
import { encodeCursor } from "../../../shared/pagination/cursor";
import { frenchSort } from "../../../shared/pagination/french-sort";
import { loadPage, type ListDefinition, type PageRequest } from "../../../shared/pagination/page-loader";
import { Session } from "../../../shared/runtime/session";
import { openLabelsClient, type LabelsClient, type LabelsTransaction } from "../../support/labels-client";
import { openTestStore, type TestStore } from "../../support/test-store";

interface Item {
  readonly id: string;
}

const orders = {
  NAME: frenchSort("item.name"),
  DAY: { expression: raw("coalesce(item.day, 'infinity')"), type: "date" },
  INSTANT: { expression: raw("item.instant"), type: "timestamptz" },
  AMOUNT: { expression: raw("item.amount"), type: "bigint" },
  SIZE: { expression: raw("item.size"), type: "integer" },
  SHARE: { expression: raw("item.share"), type: "numeric" },
} as const;

type OrderField = keyof typeof orders;
const fields = Object.keys(orders) as readonly OrderField[];

const items: ListDefinition<LabelsTransaction, Item, OrderField> = {
  name: "items",
  source: { from: sql`public.item`, key: raw("item.id") },
  orders,
  entity: {
    name: "item",
    fetch: (db, ids) => db.$queryRaw(sql`SELECT id FROM public.item WHERE id = ANY(${[...ids]}::text[])`),
    keyOf: ({ id }) => id,
  },
};

const itemsOfParent: typeof items = {
  ...items,
  name: "items of parent",
  source: { ...items.source, parent: raw("item.parent") },
};

/** The same membership told by a condition instead of a column. */
const itemsBelonging: typeof items = {
  ...items,
  name: "items belonging",
  source: { ...items.source, belongsTo: (parent) => sql`item.parent IN (${parent}, 'everyone')` },
};

/** 83 rows with few different values in each column, so that most are equal under any order. */
const rows = `
  CREATE TABLE public.item (id text PRIMARY KEY, parent text NOT NULL, name text NOT NULL, day date,
    instant timestamptz NOT NULL, amount bigint NOT NULL, size int NOT NULL, share numeric NOT NULL);
  GRANT SELECT ON public.item TO hub_territorial_labels;
  INSERT INTO public.item
  SELECT 'item-' || n, 'parent-' || n % 3, (ARRAY['Évreux', 'evreux', 'Œuilly', 'L''Île', 'Z%_\\'])[1 + n % 5],
    CASE WHEN n % 7 = 0 THEN NULL ELSE date '2024-02-28' + n % 4 END,
    timestamptz '2026-11-23 09:00:00.123456+00' + (n % 6) * interval '0.001 s',
    (n % 4 - 2) * 4611686018427387904, n % 2, (n % 5 - 2) / 8.0
  FROM generate_series(1, 83) AS n;`;

let store: TestStore;
let client: LabelsClient;
beforeAll(async () => {
  store = await openTestStore();
  await store.database.script(rows);
  client = openLabelsClient(store.database);
});
afterAll(async () => {
  await client.$disconnect();
  await store.close();
});

/** Runs one request with its own session, as a subgraph would. */
async function inRequest<T>(work: (scope: RequestParts) => Promise<T>): Promise<T> {
  const session = new Session({ client, role: "hub_territorial_labels", caller: anonymousCaller([]) });
  try {
    return await work({ session, loaders: new RequestLoaders(session) });
  } finally {
    await session.release();
  }
}

interface RequestParts {
  readonly session: Session<LabelsTransaction>;
  readonly loaders: RequestLoaders<LabelsTransaction>;
}

function pageOf(list: typeof items, request: PageRequest<OrderField>): Promise<Page<Item>> {
  return inRequest((scope) => loadPage(scope, list, request));
}

async function walk(
  request: Omit<PageRequest<OrderField>, "page">,
  first: number,
  list = items,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page<Item> = await pageOf(list, { ...request, page: { first, after } });
    seen.push(...page.nodes.map(({ id }) => id));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.nodes.length).toBeLessThanOrEqual(first);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return seen;
}

const direction = fc.constantFrom("ASC" as const, "DESC" as const);
const pageSize = fc.oneof(fc.integer({ min: 6, max: 100 }), fc.constantFrom(27, 28, 82, 83, 84));

describe("loadPage", () => {
  test("gives every element exactly once and in order, whatever the page size and the order", async () => {
    const field = fc.constantFrom(...fields);
    await fc.assert(
      fc.asyncProperty(field, direction, pageSize, async (by, towards, first) => {
        const { expression } = orders[by];
        const sorted = await store.database.query<{ id: string }>(
          `SELECT id FROM public.item ORDER BY (${expression.sql}) ${towards}, id ${towards}`,
        );
        expect(await walk({ order: { field: by, direction: towards } }, first)).toEqual(
          sorted.map(({ id }) => id),
        );
      }),
      { numRuns: 24 },
    );
  });

  test.each([...fields])("walks by %s backwards as forwards, one element at a time", async (field) => {
    const conditions = [sql`item.size = ${1} AND item.amount < ${0n}`];
    const forwards = await walk({ order: { field, direction: "ASC" }, conditions }, 1);
    const backwards = await walk({ order: { field, direction: "DESC" }, conditions }, 1);
    expect(new Set(forwards).size).toBe(forwards.length);
    expect(backwards).toEqual(forwards.toReversed());
  });

  test.each([
    ["a column", itemsOfParent],
    ["a condition", itemsBelonging],
  ])("pages the elements of each parent told by %s", async (_, list) => {
    const order = { field: "DAY", direction: "DESC" } as const;
    const walks = await Promise.all([0, 1, 2].map((n) => walk({ order, parent: `parent-${n}` }, 10, list)));
    expect(walks.map((ids) => ids.length)).toEqual([27, 28, 28]);
    expect(new Set(walks.flat()).size).toBe(83);
    expect(await walk({ order, parent: "nobody" }, 10, list)).toEqual([]);
  });

  test.each([
    ["a column", itemsOfParent],
    ["a condition", itemsBelonging],
  ])("sends as many statements for many parents told by %s as for one", async (_, list) => {
    const request = { order: { field: "NAME", direction: "ASC" }, page: { first: 5 } } as const;
    const statementsFor = async (parents: readonly string[]): Promise<number> => {
      store.statements.length = 0;
      await inRequest((scope) =>
        Promise.all(
          parents.map(async (parent) => {
            const page = await loadPage(scope, list, { ...request, parent });
            expect(page.nodes).toHaveLength(parent === "nobody" ? 0 : 5);
            expect(await page.countAll()).toBe({ "parent-0": 27, nobody: 0 }[parent] ?? 28);
          }),
        ),
      );
      return store.statements.length;
    };
    const forOne = await statementsFor(["parent-0"]);
    expect(await statementsFor(["parent-0", "parent-1", "parent-2", "nobody"])).toBe(forOne);
  });

  test("counts only when asked, the whole list, not the page", async () => {
    const request = {
      order: { field: "SIZE", direction: "ASC" },
      page: { first: 3 },
      conditions: [sql`item.size = ${1}`],
    } as const;
    store.statements.length = 0;
    await pageOf(items, request);
    expect(store.statements.filter((statement) => statement.includes("count("))).toEqual([]);
    expect(await inRequest(async (scope) => (await loadPage(scope, items, request)).countAll())).toBe(42);
  });

  test("says where an empty page stands", async () => {
    const order = { field: "NAME", direction: "ASC" } as const;
    const page = await pageOf(items, { order, page: { first: 5 }, conditions: [sql`false`] });
    expect(page).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test.each(fields.filter((field) => field !== "NAME"))(
    "refuses a cursor forged for %s with a word",
    async (field) => {
      const after = encodeCursor({ order: `items:${field}:ASC`, sort: "abc", key: "item-1" });
      const page = pageOf(items, { order: { field, direction: "ASC" }, page: { first: 5, after } });
      await expect(page).rejects.toMatchObject({ extensions: { code: "INVALID_CURSOR", argument: "after" } });
    },
  );

  test("refuses a cursor of another order or another direction", async () => {
    const byName = await pageOf(items, { order: { field: "NAME", direction: "ASC" }, page: { first: 5 } });
    const page = { first: 5, after: byName.pageInfo.endCursor };
    const refusal = { extensions: { code: "INVALID_CURSOR" } };
    await expect(pageOf(items, { order: { field: "NAME", direction: "DESC" }, page })).rejects.toMatchObject(
      refusal,
    );
    await expect(pageOf(items, { order: { field: "SIZE", direction: "ASC" }, page })).rejects.toMatchObject(
      refusal,
    );
    await expect(
      pageOf(itemsOfParent, { order: { field: "NAME", direction: "ASC" }, page, parent: "parent-0" }),
    ).rejects.toMatchObject(refusal);
  });
});
