import { getIntrospectionQuery } from "graphql";
import { ask, openTestHub, testToken, type TestHub } from "./support/test-hub";

describe("the hub's GraphQL endpoint", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await openTestHub();
  });
  afterAll(() => hub.close());

  const post = (payload: string | object, headers: Record<string, string> = {}) =>
    hub.app.inject({ method: "POST", url: "/graphql", payload, headers });
  const get = (query: Record<string, string>, headers: Record<string, string> = {}) =>
    hub.app.inject({ method: "GET", url: "/graphql", query, headers });

  describe("refuses what another site could send", () => {
    test.each([
      ["text/plain", '{"query":"{ totalHours }"}'],
      ["application/x-www-form-urlencoded", "query={totalHours}"],
      ["multipart/form-data; boundary=x", "--x--"],
    ])("a POST of %s", async (type, payload) => {
      const answer = await post(payload, { "content-type": type });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().errors[0].extensions.code).toBe("CSRF_PREVENTED");
    });

    test("a GET without a header that needs a preflight", async () => {
      const answer = await get({ query: "{ totalHours }" });
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([403, "CSRF_PREVENTED"]);
    });
  });

  test("answers queries by GET, with their variables", async () => {
    const query = {
      query: "query ($c: ID!) { town(code: $c) { name } }",
      variables: '{"c":"27375"}',
      operationName: "",
    };
    const answer = await get(query, { "apollo-require-preflight": "1" });
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: { town: { name: "Louviers" } } }]);
  });

  test("never changes anything by GET", async () => {
    const headers = { "apollo-require-preflight": "1", authorization: `Bearer ${testToken}` };
    const answer = await get(
      { query: 'mutation { renameTown(code: "27375", name: "x") { code } }' },
      headers,
    );
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([405, "METHOD_NOT_ALLOWED"]);
  });

  test.each<[string, string | object, number, string]>([
    ["broken JSON", '{"query":', 400, "BAD_REQUEST"],
    ["an empty body", "", 400, "BAD_REQUEST"],
    ["a poisoned prototype", '{"__proto__":{},"query":"{ totalHours }"}', 400, "BAD_REQUEST"],
    ["JSON that is no object", "42", 400, "BAD_REQUEST"],
    ["a batch", [{ query: "{ totalHours }" }], 400, "BAD_REQUEST"],
    ["no query", { variables: {} }, 400, "BAD_REQUEST"],
    ["a query that is no text", { query: { kind: "Document" } }, 400, "BAD_REQUEST"],
    ["variables that are no object", { query: "{ totalHours }", variables: "{}" }, 400, "BAD_REQUEST"],
    ["a syntax error", { query: "{ totalHours" }, 400, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "{ totalHour }" }, 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "an unknown operation",
      { query: "query A { totalHours }", operationName: "B" },
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["a missing variable", { query: "query ($c: ID!) { town(code: $c) { name } }" }, 400, "BAD_USER_INPUT"],
    ["a document too deep", { query: deep(30) }, 400, "DOCUMENT_TOO_COMPLEX"],
    [
      "a body of more than 256 kB",
      { query: `#${"x".repeat(256 * 1024)}\n{ totalHours }` },
      413,
      "PAYLOAD_TOO_LARGE",
    ],
  ])("refuses %s", async (_, payload, status, code) => {
    const answer = await post(payload, { "content-type": "application/json", "x-correlation-id": "trace-3" });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toContain("json");
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code, correlationId: "trace-3" } }] });
    expect(answer.json()).not.toHaveProperty("data");
  });

  test("does not suggest fields to those who guess", async () => {
    expect((await ask(hub.app, "{ totalHour }")).body.errors[0].message).not.toContain("totalHours");
  });

  test("answers the introspection that GraphiQL sends", async () => {
    const { status, body } = await ask(hub.app, getIntrospectionQuery({ descriptions: true }));
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  test.each(["PUT", "DELETE", "PATCH"] as const)("refuses the method %s", async (method) => {
    const answer = await hub.app.inject({ method, url: "/graphql" });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS, POST"]);
  });

  test("tells its methods to OPTIONS, and grants nothing to other sites", async () => {
    const answer = await hub.app.inject({
      method: "OPTIONS",
      url: "/graphql",
      headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST" },
    });
    expect([answer.statusCode, answer.headers.allow]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  test("answers HEAD as GET, without the body", async () => {
    const request = {
      url: "/graphql",
      query: { query: "{ totalHours }" },
      headers: { "apollo-require-preflight": "1" },
    };
    const answer = await hub.app.inject({ method: "HEAD", ...request });
    expect([answer.statusCode, answer.body]).toEqual([200, ""]);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    const crossSite = await hub.app.inject({ method: "HEAD", ...request, headers: {} });
    expect(crossSite.statusCode).toBe(403);
  });

  test("lets nobody change anything without a token, in French", async () => {
    const { status, body } = await ask(hub.app, 'mutation { renameTown(code: "27375", name: "x") { code } }');
    expect([status, body.errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(body.errors[0].message).toContain("demande de s’identifier");
  });

  test("lets the development token change things", async () => {
    const mutation = 'mutation { renameTown(code: "27375", name: "x") { code } }';
    const { body } = await ask(hub.app, mutation, { authorization: `Bearer ${testToken}` });
    expect(body).toEqual({ data: { renameTown: { code: "27375" } } });
  });

  test("refuses a wrong token, even to read", async () => {
    const { status, headers, body } = await ask(hub.app, "{ totalHours }", { authorization: "Bearer wrong" });
    expect([status, headers["www-authenticate"]]).toEqual([401, "Bearer"]);
    expect(body.errors[0].extensions.code).toBe("UNAUTHENTICATED");
  });

  test.each([
    ["application/json", "application/json"],
    ["*/*", "application/json"],
    ["application/graphql-response+json", "application/graphql-response+json"],
    ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"],
  ])("answers a client that accepts %s with %s", async (accept, type) => {
    const { headers } = await ask(hub.app, "{ totalHours }", { accept });
    expect(headers["content-type"]).toBe(`${type}; charset=utf-8`);
  });

  test("answers no other media type", async () => {
    const { status, body } = await ask(hub.app, "{ totalHours }", { accept: "application/xml" });
    expect([status, body.errors[0].extensions.code]).toEqual([406, "NOT_ACCEPTABLE"]);
  });

  test("keeps a sane correlation id and replaces any other", async () => {
    const idFor = async (id: string) =>
      (await ask(hub.app, "{ totalHours }", { "x-correlation-id": id })).headers["x-correlation-id"];
    expect(await idFor("intranet.louviers-42")).toBe("intranet.louviers-42");
    expect(await idFor("a b")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor("x".repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("never shows a query plan", async () => {
    const { body } = await ask(hub.app, "{ totalHours }", { "apollo-query-plan-experimental": "1" });
    expect(body).toEqual({ data: { totalHours: 900 } });
  });

  test("sends somebody who opens the endpoint in a browser to GraphiQL", async () => {
    const answer = await get({}, { accept: "text/html,*/*" });
    expect([answer.statusCode, answer.headers.location]).toEqual([302, "/graphiql"]);
  });
});

function deep(levels: number): string {
  return `{ towns { ${"twin { ".repeat(levels)} name ${"}".repeat(levels)} } }`;
}
