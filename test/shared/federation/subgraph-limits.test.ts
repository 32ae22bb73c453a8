import { buildSubgraphSchema } from "@apollo/subgraph";
import type { FastifyInstance } from "fastify";
import { parse } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import { signClaims } from "../../../shared/access/signed-claims";
import { runSubgraph } from "../../../shared/federation/run-subgraph";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { createLog } from "../../../shared/runtime/log";

const secret = "s".repeat(32);
const schema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
    type Query { town: Town  towns(first: Int = 10): [Town!]! }
    type Town @key(fields: "code") { code: ID!  twin: Town  towns(first: Int = 10): [Town!]! }`),
});

function unused(): never {
  throw new Error("Nothing is read for a refused call");
}

describe("a subgraph, called directly with a good signature", () => {
  let app: FastifyInstance;
  beforeAll(() => {
    const subgraph = runSubgraph({
      name: "towns",
      databaseRole: "hub_towns",
      schema,
      client: { $transaction: unused, $disconnect: async () => undefined },
      database: {
        kind: "EMBEDDED",
        adapter: unused,
        query: unused,
        script: unused,
        ping: async () => undefined,
        close: async () => undefined,
      },
      entities: { exist: unused },
      clock: () => new Date(),
      onFault: unused,
    });
    app = createSubgraphServer({ subgraph, log: createLog("silent"), secrets: [secret] });
  });
  afterAll(() => app.close());

  const post = async (query: string, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    const call = { audience: "towns", method: "POST", path: "/graphql", correlationId: "trace-1", body };
    const claims = signClaims(anonymousCaller([]), call, { secret, now: new Date() });
    const answer = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: body,
      headers: {
        "content-type": "application/json",
        "x-correlation-id": "trace-1",
        "x-hub-claims": claims,
      },
    });
    return answer.json();
  };

  const bomb = Array.from(
    { length: 60 },
    (_, index) => `fragment F${index} on Town { a: twin { ...F${index + 1} } b: twin { ...F${index + 1} } }`,
  ).join(" ");

  test.each<[string, string, object]>([
    ["too many tokens", `{ town { ${"code ".repeat(16_001)} } }`, {}],
    ["too much depth", `{ town { ${"twin { ".repeat(25)} code ${"}".repeat(25)} } }`, {}],
    ["too many aliases", `{ ${Array.from({ length: 301 }, (_, n) => `a${n}: __typename`).join(" ")} }`, {}],
    ["too many root fields", `{ ${"town { code } ".repeat(61)} }`, {}],
    ["too many directives", `{ town { code ${"@include(if: true) ".repeat(201)} } }`, {}],
    ["a fragment bomb", `{ town { ...F0 } } ${bomb} fragment F60 on Town { code }`, {}],
    ["a fragment that includes itself", "{ town { ...F } } fragment F on Town { ...F }", {}],
    [
      "pages inside pages, by variable",
      "query ($n: Int) { towns(first: $n) { towns(first: $n) { code } } }",
      { n: 1000 },
    ],
  ])("refuses %s", async (_attack, query, variables) => {
    const { data, errors } = await post(query, variables);
    expect(errors[0].extensions).toEqual({ code: "DOCUMENT_TOO_COMPLEX", correlationId: "trace-1" });
    expect(data ?? null).toBeNull();
  });
});
