import { buildSubgraphSchema } from "@apollo/subgraph";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { graphql, parse } from "graphql";
import { readOpenConfig } from "../../../gateway/open/open-config";
import { startOpenGateway } from "../../../gateway/open/open-gateway";
import type { RunningHub } from "../../../gateway/serve";
import { composeSupergraph } from "../../../gateway/supergraph/compose";
import { createLog } from "../../../shared/runtime/log";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])`;
const usersSdl = `${link}
  scalar Anything
  type Query { me: User echo(value: Anything): Anything broken: String }
  type Mutation { touch(id: ID!): User }
  type User @key(fields: "id") { id: ID! name: String }`;
const agesSdl = `${link} type Query { other: Int } type User @key(fields: "id") { id: ID! age: Int }`;

describe("an open gateway", () => {
  const folder = mkdtempSync(join(tmpdir(), "open-"));
  const supergraph = join(folder, "supergraph.graphql");
  const servers: Server[] = [];
  const received: IncomingHttpHeaders[] = [];
  let hub: RunningHub;

  /** A subgraph of somebody else, who knows nothing of our signatures; answers its address. */
  async function serveSubgraph(sdl: string, resolvers: object): Promise<string> {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: { ...resolvers } }]);
    const server = createServer((request, response) => {
      received.push(request.headers);
      void json(request).then(async (body) => {
        const { query, variables } = body as { query: string; variables?: Record<string, unknown> };
        const answer = await graphql({ schema, source: query, variableValues: variables });
        response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  beforeAll(async () => {
    const users = await serveSubgraph(usersSdl, {
      Query: {
        me: () => ({ id: "1", name: "Zoé" }),
        echo: (_: unknown, { value }: { value: unknown }) => value,
        broken: () => {
          throw new Error("out of paper");
        },
      },
      Mutation: { touch: (_: unknown, { id }: { id: string }) => ({ id, name: `touched ${id}` }) },
    });
    const ages = await serveSubgraph(agesSdl, { User: { age: () => 42 }, Query: { other: () => 7 } });
    const composed = composeSupergraph([
      { name: "Users of Somebody-1", url: users, sdl: usersSdl },
      { name: "AGES", url: ages, sdl: agesSdl },
    ]);
    writeFileSync(supergraph, composed.supergraphSdl);
    hub = await startOpenGateway(readOpenConfig({ SUPERGRAPH: supergraph, PORT: "0" }), createLog("silent"));
  });
  afterAll(async () => {
    await hub.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(query: string, variables?: Record<string, unknown>) {
    const answer = await fetch(`${hub.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as { readonly data?: unknown; readonly errors?: readonly unknown[] };
  }

  test("is ready once it answers", async () => {
    expect((await fetch(`${hub.address}/health`)).status).toBe(200);
  });

  test("calls the subgraphs where the supergraph says they are, without a signature", async () => {
    expect(await ask("{ me { name age } }")).toEqual({ data: { me: { name: "Zoé", age: 42 } } });
    expect(received.length).toBeGreaterThan(1);
    expect(received.flatMap((headers) => Object.keys(headers))).not.toContain("x-hub-claims");
  });

  test("lets anybody change what the subgraphs let change", async () => {
    expect(await ask('mutation { touch(id: "9") { name age } }')).toEqual({
      data: { touch: { name: "touched 9", age: 42 } },
    });
  });

  test("answers aliases that JavaScript gives a meaning to, and values of any shape", async () => {
    const { data } = await ask(
      "query ($value: Anything) { __proto__: me { constructor: name toString: age } echo(value: $value) }",
      { value: { toString: [null, { deep: 1.5 }] } },
    );
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"constructor":"Zoé","toString":42},"echo":{"toString":[null,{"deep":1.5}]}}',
    );
  });

  test("sets no limit to a document and to its size", async () => {
    const fields = Array.from({ length: 600 }, (_, index) => `field${index}: other`).join(" ");
    const { data } = await ask(`{ ${fields} } ${"#".repeat(300_000)}`);
    expect(Object.keys(data ?? {})).toHaveLength(600);
  });

  test("gives the errors of a subgraph beside the data of the others", async () => {
    const { data, errors } = await ask("{ broken other }");
    expect(data).toEqual({ broken: null, other: 7 });
    expect(errors).toHaveLength(1);
  });

  test("shows its schema", async () => {
    expect(await ask('{ __type(name: "User") { fields { name } } }')).toEqual({
      data: { __type: { fields: [{ name: "id" }, { name: "age" }, { name: "name" }] } },
    });
  });

  test("starts on a supergraph that is still being written, once it is", async () => {
    const path = join(folder, "unfinished.graphql");
    const whole = readFileSync(supergraph, "utf8");
    writeFileSync(path, whole.slice(0, whole.length / 2));
    const finishing = setTimeout(() => writeFileSync(path, whole), 500);
    const config = readOpenConfig({ SUPERGRAPH: path, PORT: "0" });
    const late = await startOpenGateway(config, createLog("silent"));
    clearTimeout(finishing);
    expect(readFileSync(path, "utf8")).toBe(whole);
    await late.close();
  });

  test("does not start without a supergraph, or with one that says nothing of its subgraphs", async () => {
    expect(() => readOpenConfig({})).toThrow(/^SUPERGRAPH : obligatoire avec --open/);
    const path = join(folder, "plain.graphql");
    writeFileSync(path, "type Query { a: Int }");
    await expect(
      startOpenGateway(readOpenConfig({ SUPERGRAPH: path, PORT: "0" }), createLog("silent")),
    ).rejects.toMatchObject({ name: "StartupError", message: expect.stringContaining("aucun sous-graphe") });
  });
});
