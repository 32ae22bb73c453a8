import { buildSubgraphSchema } from "@apollo/subgraph";
import type { FastifyInstance } from "fastify";
import { execute, parse } from "graphql";
import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { signClaims, type SignedCall } from "../../../shared/access/signed-claims";
import { httpEntityLookup } from "../../../shared/federation/http-entity-lookup";
import { inProcessEntityLookup } from "../../../shared/federation/in-process-entity-lookup";
import type { RunningSubgraph, SubgraphRequest } from "../../../shared/federation/subgraph";
import { SubgraphClient } from "../../../shared/federation/subgraph-client";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { createLog } from "../../../shared/runtime/log";

const caller = anonymousCaller(["200089456"]);
const secret = "s".repeat(32);
const retired = "r".repeat(32);
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
    app = createSubgraphServer({
      subgraph,
      log: createLog("info", { write: (line) => logged.push(line) }),
      secrets: [secret, retired],
    });
    address = await app.listen({ port: 0, host: "127.0.0.1" });
  });
  beforeEach(() => {
    requests.length = 0;
    logged.length = 0;
    isStoreUp = true;
  });
  afterAll(() => app.close());

  const send = (payload: string, headers: Record<string, string>) =>
    app.inject({
      method: "POST",
      url: "/graphql",
      payload,
      headers: { "content-type": "application/json", "x-correlation-id": "trace-4", ...headers },
    });
  const sign = (body: string, change: Partial<SignedCall> & { by?: string; at?: Date; as?: Caller } = {}) => {
    const { by = secret, at = new Date(), as = caller, ...altered } = change;
    const call = {
      audience: "towns",
      method: "POST",
      path: "/graphql",
      correlationId: "trace-4",
      body,
      ...altered,
    };
    return { "x-hub-claims": signClaims(as, call, { secret: by, now: at }) };
  };
  const post = (payload: string | object) => {
    const body = typeof payload === "string" ? payload : JSON.stringify(payload);
    return send(body, sign(body));
  };

  test("answers its gateway, in the name of the caller that it hands over", async () => {
    const answer = await post({ query: "{ count }" });
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: { count: 60 } }]);
    expect(answer.headers["x-correlation-id"]).toBe("trace-4");
    expect(requests).toEqual([expect.objectContaining({ caller, correlationId: "trace-4" })]);
  });

  test("hands on the retry key that is signed with the call", async () => {
    const idempotency = { key: "retry-key-1", digest: "a".repeat(64) };
    await post({ query: "{ count }", extensions: { idempotency } });
    expect(requests).toEqual([expect.objectContaining({ idempotency })]);
    const malformed = await post({
      query: "{ count }",
      extensions: { idempotency: { key: "x", digest: "y" } },
    });
    expect(malformed.statusCode).toBe(400);
  });

  test("answers a call signed with a secret that is being retired", async () => {
    const body = JSON.stringify({ query: "{ count }" });
    expect((await send(body, sign(body, { by: retired }))).statusCode).toBe(200);
  });

  describe.each([
    ["a field", "{ count }"],
    ["_entities", '{ _entities(representations: [{ __typename: "Town", code: "27375" }]) { __typename } }'],
    ["_service", "{ _service { sdl } }"],
  ])("asked for %s", (_, query) => {
    const body = JSON.stringify({ query });
    const king = Buffer.from(JSON.stringify({ caller: { ...caller, admin: true } })).toString("base64url");
    const late = new Date(Date.now() - 31_000);
    const early = new Date(Date.now() + 31_000);

    test.each<[string, string, () => Record<string, string>]>([
      ["unsigned", "MALFORMED", () => ({})],
      ["with an empty signature", "MALFORMED", () => ({ "x-hub-claims": "" })],
      ["with a header of the caller alone", "MALFORMED", () => ({ "x-hub-caller": king })],
      ["signed with another secret", "FORGED", () => sign(body, { by: "x".repeat(32) })],
      [
        "with its claims changed",
        "FORGED",
        () => {
          const [, signature = ""] = sign(body)["x-hub-claims"].split(".");
          return { "x-hub-claims": `${king}.${signature}` };
        },
      ],
      [
        "for a caller that is none",
        "MALFORMED",
        () => sign(body, { as: { ...caller, kind: "KING" } as never }),
      ],
      ["signed for another subgraph", "ALTERED", () => sign(body, { audience: "hours" })],
      ["signed for another method", "ALTERED", () => sign(body, { method: "GET" })],
      ["signed for another path", "ALTERED", () => sign(body, { path: "/other" })],
      ["signed for another request", "ALTERED", () => sign(body, { correlationId: "trace-5" })],
      ["signed for another body", "ALTERED", () => sign(`${body} `)],
      ["31 seconds late", "EXPIRED", () => sign(body, { at: late })],
      ["31 seconds early", "EXPIRED", () => sign(body, { at: early })],
    ])("refuses a call %s, and logs the reason alone", async (_case, reason, headers) => {
      const answer = await send(body, headers());
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
      expect(answer.json().errors[0].message).toBe("Ce sous-graphe ne répond qu’à son portail.");
      expect(requests).toEqual([]);
      expect(logged.map((line) => JSON.parse(line))).toEqual([
        {
          level: "warn",
          time: expect.any(String),
          correlationId: "trace-4",
          subgraph: "towns",
          reason,
          msg: expect.any(String),
        },
      ]);
    });

    test("refuses a call heard before", async () => {
      const headers = sign(body);
      expect((await send(body, headers)).statusCode).toBe(200);
      expect((await send(body, headers)).statusCode).toBe(401);
      expect(requests).toHaveLength(1);
    });
  });

  test("checks who calls before it reads what is asked", async () => {
    expect((await send("{", {})).statusCode).toBe(401);
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
      client = new SubgraphClient({ subgraph: "towns", url: `${address}/graphql`, timeoutMs: 5000, secret });
    });
    afterAll(() => client.close());
    const lookup = () =>
      way === "in process"
        ? inProcessEntityLookup({ owners, subgraph: (name) => (name === "towns" ? subgraph : undefined) })
        : httpEntityLookup({ owners, clients: new Map([["towns", client]]) });
    const asker: Caller = { ...caller, kind: "PERSON", subject: "p", organisation: "200089456" };
    const request = { caller: asker, correlationId: "trace-5" };

    test("answers in the order asked, for the caller of the request, with one request", async () => {
      const asked = [town("27375"), town("76540"), town("27701"), town("27375")];
      expect(await lookup().exist(asked, request)).toEqual([true, false, true, true]);
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatchObject(request);
    });

    test("asks nobody about nothing", async () => {
      expect(await lookup().exist([], request)).toEqual([]);
      expect(requests).toEqual([]);
    });

    test.each([
      ["fails", town("broken")],
      ["is absent", { __typename: "Lot", id: "1" }],
    ])("does not take an owner that %s for a no", async (_, reference) => {
      await expect(lookup().exist([town("27375"), reference], request)).rejects.toMatchObject({
        code: "SUBGRAPH_UNAVAILABLE",
      });
    });
  });
});
