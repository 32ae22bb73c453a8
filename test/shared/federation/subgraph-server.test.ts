import { buildSubgraphSchema } from "@apollo/subgraph";
import type { FastifyInstance } from "fastify";
import { execute, parse } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import { encodeCaller } from "../../../shared/federation/caller-header";
import { httpEntityLookup } from "../../../shared/federation/http-entity-lookup";
import { inProcessEntityLookup } from "../../../shared/federation/in-process-entity-lookup";
import type { RunningSubgraph, SubgraphRequest } from "../../../shared/federation/subgraph";
import { SubgraphClient } from "../../../shared/federation/subgraph-client";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { createLog } from "../../../shared/runtime/log";

const caller = anonymousCaller(["200089456"]);
const schema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
    type Query { count: Int broken: Int }
    type Town @key(fields: "code") { code: ID! }`),
  resolvers: {
    Query: {
      count: () => 60,
      broken: () => {
        throw new Error("secret");
      },
    },
    Town: {
      __resolveReference: ({ code }: { code: string }) => {
        if (code === "broken") throw new Error("secret");
        return code.startsWith("27") ? { code } : null;
      },
    },
  },
});

describe("the server of a subgraph", () => {
  const requests: SubgraphRequest[] = [];
  const logged: string[] = [];
  let isStoreUp = true;
  const subgraph: RunningSubgraph = {
    name: "towns",
    schema,
    execute: async (request) => {
      requests.push(request);
      return execute({ schema, document: request.document, variableValues: request.variables });
    },
    ping: () => (isStoreUp ? Promise.resolve() : Promise.reject(new Error("down"))),
    close: async () => undefined,
  };
  let app: FastifyInstance;
  let address: string;
  beforeAll(async () => {
    app = createSubgraphServer({ subgraph, log: createLog("info", { write: (line) => logged.push(line) }) });
    address = await app.listen({ port: 0, host: "127.0.0.1" });
  });
  beforeEach(() => {
    requests.length = 0;
    logged.length = 0;
    isStoreUp = true;
  });
  afterAll(() => app.close());

  const post = (
    payload: string | object,
    headers: Record<string, string> = { "x-hub-caller": encodeCaller(caller) },
  ) =>
    app.inject({
      method: "POST",
      url: "/graphql",
      payload,
      headers: { "content-type": "application/json", ...headers },
    });

  test("answers its gateway, in the name of the caller that it hands over", async () => {
    const headers = { "x-hub-caller": encodeCaller(caller), "x-correlation-id": "trace-4" };
    const answer = await post({ query: "{ count }" }, headers);
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: { count: 60 } }]);
    expect(answer.headers["x-correlation-id"]).toBe("trace-4");
    expect(requests).toEqual([expect.objectContaining({ caller, correlationId: "trace-4" })]);
  });

  test.each([
    ["none", ""],
    ["one that is no JSON", "e30x"],
    ["one that is no caller", Buffer.from('{"kind":"KING"}').toString("base64url")],
    ["one of unknown parts", Buffer.from(JSON.stringify({ ...caller, admin: true })).toString("base64url")],
  ])("refuses a caller header that is %s", async (_, header) => {
    const answer = await post({ query: "{ count }" }, { "x-hub-caller": header });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(requests).toEqual([]);
  });

  test.each<[string, string | object, number, string]>([
    ["broken JSON", "{", 400, "BAD_REQUEST"],
    ["no query", {}, 400, "BAD_REQUEST"],
    ["a syntax error", { query: "{" }, 400, "GRAPHQL_PARSE_FAILED"],
    [
      "more than 4 MB",
      { query: "{ count }", variables: { x: "x".repeat(4 * 1024 * 1024) } },
      413,
      "PAYLOAD_TOO_LARGE",
    ],
  ])("refuses %s", async (_, payload, status, code) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([status, code]);
  });

  test("takes the keys of many entities", async () => {
    const representations = Array.from({ length: 20_000 }, (_, index) => ({
      __typename: "Town",
      code: `27${index}`,
    }));
    const query =
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }";
    const answer = await post({ query, variables: { representations } });
    expect(answer.json().data._entities).toHaveLength(20_000);
  });

  test("hides an unexpected fault and logs it once", async () => {
    const answer = await post({ query: "{ broken count }" });
    expect(answer.json()).toMatchObject({
      data: { broken: null, count: 60 },
      errors: [{ path: ["broken"], extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    });
    expect(logged).toHaveLength(1);
    expect(answer.body + logged.join("")).not.toContain("secret");
  });

  test("answers GraphQL by POST only", async () => {
    expect((await app.inject("/graphql?query={count}")).statusCode).toBe(404);
  });

  test("is ready when its store answers", async () => {
    expect((await app.inject("/health/ready")).statusCode).toBe(200);
    isStoreUp = false;
    expect((await app.inject("/health/ready")).statusCode).toBe(503);
    expect((await app.inject("/health/live")).statusCode).toBe(200);
  });

  describe.each(["in process", "over HTTP"])("asked %s whether entities exist", (way) => {
    const owners = new Map([
      ["Town", "towns"],
      ["Lot", "plans"],
    ]);
    const town = (code: string) => ({ __typename: "Town", code });
    let client: SubgraphClient;
    beforeAll(() => {
      client = new SubgraphClient({ subgraph: "towns", url: `${address}/graphql`, timeoutMs: 5000 });
    });
    afterAll(() => client.close());
    const lookup = () =>
      way === "in process"
        ? inProcessEntityLookup({
            owners,
            caller,
            subgraph: (name) => (name === "towns" ? subgraph : undefined),
          })
        : httpEntityLookup({ owners, caller, clients: new Map([["towns", client]]) });

    test("answers in the order asked, with one request", async () => {
      const asked = [town("27375"), town("76540"), town("27701"), town("27375")];
      expect(await lookup().exist(asked, "trace-5")).toEqual([true, false, true, true]);
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatchObject({ caller, correlationId: "trace-5" });
    });

    test("asks nobody about nothing", async () => {
      expect(await lookup().exist([], "trace-5")).toEqual([]);
      expect(requests).toEqual([]);
    });

    test.each([
      ["fails", town("broken")],
      ["is absent", { __typename: "Lot", id: "1" }],
    ])("does not take an owner that %s for a no", async (_, reference) => {
      await expect(lookup().exist([town("27375"), reference], "trace-5")).rejects.toMatchObject({
        code: "SUBGRAPH_UNAVAILABLE",
      });
    });
  });
});
