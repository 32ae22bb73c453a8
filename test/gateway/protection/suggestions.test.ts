import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { anonymousCaller } from "../../../shared/access/caller";
import { createLog } from "../../../shared/runtime/log";
import { projectPath } from "../../../shared/runtime/project-root";
import type { FederatedGraph } from "../../../gateway/execution/federated-graph";
import { openFederatedGraph } from "../../../gateway/execution/open-federated-graph";
import { createHubServer } from "../../../gateway/server";

describe("a typing mistake in our graph", () => {
  let app: FastifyInstance;
  let graph: FederatedGraph;
  beforeAll(async () => {
    const log = createLog("silent");
    graph = await openFederatedGraph({
      supergraphSdl: readFileSync(projectPath("gateway/supergraph/supergraph.graphql"), "utf8"),
      transport: {
        execute: () => Promise.reject(new Error("nothing is planned")),
        close: async () => undefined,
      },
      log,
    });
    app = await createHubServer({ graph, identify: async () => anonymousCaller([]), readiness: [], log });
  });
  afterAll(async () => {
    await app.close();
    await graph.close();
  });

  const byVariable = "query ($o: BuyerOrder) { buyers(first: 1, orderBy: $o) { totalCount } }";
  const territory = 'territory(code: "27375")';

  test.each<[string, string, Record<string, unknown>, string, string]>([
    ["a field", `{ ${territory} { nam } }`, {}, "GRAPHQL_VALIDATION_FAILED", "name"],
    ["a root field", '{ territori(code: "27375") { name } }', {}, "GRAPHQL_VALIDATION_FAILED", "territory"],
    [
      "an argument",
      `{ ${territory} { members(first: 1, aftr: "x") { totalCount } } }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
      "after",
    ],
    ["a type", `{ ${territory} { ... on Teritory { name } } }`, {}, "GRAPHQL_VALIDATION_FAILED", "Territory"],
    [
      "the type of a variable",
      `query ($o: BuyerOrdr) { ${territory} { name } }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
      "BuyerOrder",
    ],
    ["a directive", `{ ${territory} { name @skp(if: true) } }`, {}, "GRAPHQL_VALIDATION_FAILED", "@skip"],
    [
      "a fragment",
      `{ ${territory} { ...Nam } } fragment Name on Territory { name }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
      '"Name"\\?',
    ],
    [
      "an enum value",
      "{ buyers(first: 1, orderBy: { field: NAM, direction: ASC }) { totalCount } }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
      "NAME",
    ],
    [
      "an input field",
      "{ buyers(first: 1, orderBy: { fild: NAME, direction: ASC }) { totalCount } }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
      '"field"',
    ],
    [
      "an enum value in a variable",
      byVariable,
      { o: { field: "NAM", direction: "ASC" } },
      "BAD_USER_INPUT",
      "NAME",
    ],
    [
      "an input field in a variable",
      byVariable,
      { o: { fild: "NAME", direction: "ASC" } },
      "BAD_USER_INPUT",
      '"field"',
    ],
  ])("in %s is refused without a suggestion", async (_place, query, variables, code, suggestion) => {
    const answer = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
    const { errors } = answer.json();
    expect([answer.statusCode, errors[0].extensions.code]).toEqual([400, code]);
    const words = errors.map(({ message }: { readonly message: string }) => message).join("\n");
    expect(words).not.toMatch(/did you mean/i);
    expect(words).not.toMatch(new RegExp(`${suggestion}(?![a-z])`));
  });
});
