import { Sql } from "@prisma/client/runtime/client";
import { GraphQLError, GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import type { RequestScope } from "../../../shared/federation/request-scope";
import { runSubgraph } from "../../../shared/federation/run-subgraph";
import type { SubgraphRequest } from "../../../shared/federation/subgraph";
import { CodedError } from "../../../shared/graphql/coded-error";
import type { Database } from "../../../shared/runtime/database";
import type { RawClient } from "../../../shared/runtime/session";
import { memberOf } from "../../support/run-query";

type Scope = RequestScope<RawClient>;

const secret = 'relation "territorial_labels.label_award" does not exist';

const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Scope>({
    name: "Query",
    fields: {
      stored: {
        type: GraphQLString,
        resolve: async (_, __, { session }) => {
          const rows = await session.read((db) => db.$queryRawUnsafe<readonly string[]>("SELECT"));
          return rows.join();
        },
      },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new CodedError("INVALID_DATE", "Ce jour n'existe pas.", { argument: "on" });
        },
      },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error(secret);
        },
      },
      sized: {
        type: GraphQLInt,
        args: { first: { type: GraphQLInt } },
        resolve: (_, { first }: { first?: number }) => first,
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: "Mutation",
    fields: { change: { type: GraphQLString, resolve: () => "done" } },
  }),
});

const louviers = memberOf("212703755");

/** A subgraph over a store that answers one row, with a record of its transactions and faults. */
function open() {
  const record = {
    ...{ faults: [] as unknown[], noted: [] as unknown[] },
    ...{ opened: 0, closed: 0, disconnected: false },
  };
  const db: RawClient = {
    $queryRawUnsafe: <T>() => Promise.resolve(["row"] as T),
    $queryRaw: <T>(query: unknown) => {
      record.noted.push(query instanceof Sql ? query.values[0] : query);
      return Promise.resolve(["row"] as T);
    },
  };
  const subgraph = runSubgraph<RawClient>({
    name: "test",
    databaseRole: "hub_test",
    schema,
    client: {
      $transaction: async (work) => {
        record.opened += 1;
        return work(db).finally(() => {
          record.closed += 1;
        });
      },
      $disconnect: async () => {
        record.disconnected = true;
      },
    },
    database: { ping: () => Promise.reject(new Error("store gone")) } as unknown as Database,
    entities: { exist: () => Promise.resolve([]) },
    clock: () => new Date("2026-11-23T09:00:00Z"),
    onFault: (fault, correlationId) => record.faults.push({ fault, correlationId }),
  });
  const ask = (source: string, request: Partial<SubgraphRequest> = {}) =>
    subgraph.execute({
      document: parse(source),
      caller: anonymousCaller([]),
      correlationId: "c-1",
      ...request,
    });
  return { subgraph, record, ask };
}

describe("runSubgraph", () => {
  test("ends the transaction of a request with it", async () => {
    const { ask, record } = open();
    expect(await ask("{ stored again: stored }")).toEqual({ data: { stored: "row", again: "row" } });
    expect(record).toMatchObject({ opened: 1, closed: 1 });
  });

  test("opens no transaction for a request that reads nothing", async () => {
    const { ask, record } = open();
    await ask("{ __typename }");
    expect(record.opened).toBe(0);
  });

  test("keeps the words of an expected error, and the rest of the answer", async () => {
    const { ask, record } = open();
    const { data, errors } = await ask("{ refused stored }");
    expect(data).toEqual({ refused: null, stored: "row" });
    expect(errors?.map((error) => error.toJSON())).toEqual([
      {
        message: "Ce jour n'existe pas.",
        path: ["refused"],
        extensions: { code: "INVALID_DATE", argument: "on", correlationId: "c-1" },
      },
    ]);
    expect(record.faults).toEqual([]);
  });

  test("hides an unexpected fault, and tells it once with its correlation id", async () => {
    const { ask, record } = open();
    const { data, errors } = await ask("{ broken stored }");
    expect(data).toEqual({ broken: null, stored: "row" });
    expect(JSON.stringify(errors)).not.toContain("label_award");
    expect(errors?.[0]).toMatchObject({
      path: ["broken"],
      extensions: { code: "INTERNAL_SERVER_ERROR", correlationId: "c-1" },
    });
    expect(record.faults).toEqual([{ fault: new Error(secret), correlationId: "c-1" }]);
    expect(record).toMatchObject({ opened: 1, closed: 1 });
  });

  test("refuses a change asked by nobody in particular, with a mark in the trail and nothing more", async () => {
    const { ask, record } = open();
    const { data, errors } = await ask("mutation { change }");
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED", correlationId: "c-1" });
    const fact = { action: "Mutation.change", outcome: "REFUSED", code: "UNAUTHENTICATED", entity: null };
    expect(record.noted.map((noted) => JSON.parse(String(noted)))).toEqual([
      [{ ...fact, actor: expect.any(String), correlation: "c-1" }],
    ]);
    expect(record).toMatchObject({ opened: 1, closed: 1 });
    expect(await ask("mutation { change }", { caller: louviers })).toEqual({ data: { change: "done" } });
  });

  test("refuses the change of a program that may only read", async () => {
    const { ask } = open();
    const reader = { ...louviers, kind: "PROGRAM", scopes: ["READ"] } as const;
    const { errors } = await ask("mutation { change }", { caller: reader });
    expect(errors?.[0]?.extensions).toEqual({ code: "FORBIDDEN", correlationId: "c-1" });
    expect(await ask("{ stored }", { caller: reader })).toEqual({ data: { stored: "row" } });
  });

  test("refuses the change of an anonymous caller even beside a query of the same document", async () => {
    const { ask } = open();
    const document = "query read { stored } mutation write { change }";
    const { errors } = await ask(document, { operationName: "write" });
    expect(errors?.[0]?.extensions).toHaveProperty("code", "UNAUTHENTICATED");
    expect(await ask(document, { operationName: "read" })).toEqual({ data: { stored: "row" } });
  });

  test.each<[string, string, Partial<SubgraphRequest>, string]>([
    ["an unknown field", "{ nothing }", {}, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a document too deep",
      `{ ${"...on Query { ".repeat(9)} ${"a: stored ".repeat(5000)} ${"}".repeat(9)} }`,
      {},
      "DOCUMENT_TOO_COMPLEX",
    ],
    [
      "a variable of another type",
      "query ($n: Int) { sized(first: $n) }",
      { variables: { n: "abc" } },
      "BAD_USER_INPUT",
    ],
    ["a missing variable", "query ($n: Int!) { sized(first: $n) }", {}, "BAD_USER_INPUT"],
    ["an unknown operation", "query a { stored }", { operationName: "b" }, "OPERATION_RESOLUTION_FAILURE"],
    [
      "several operations without a choice",
      "query a { stored } query b { stored }",
      {},
      "OPERATION_RESOLUTION_FAILURE",
    ],
  ])("answers %s with a code, never with a fault", async (_, source, request, code) => {
    const { ask, record } = open();
    const { errors } = await ask(source, request);
    expect(errors?.[0]).toBeInstanceOf(GraphQLError);
    expect(errors?.[0]?.extensions).toMatchObject({ code, correlationId: "c-1" });
    expect(record.faults).toEqual([]);
  });

  test("is down when its store is, and lets go of it when closed", async () => {
    const { subgraph, record } = open();
    await expect(subgraph.ping()).rejects.toThrow("store gone");
    await subgraph.close();
    expect(record.disconnected).toBe(true);
  });
});
