import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { anonymousCaller } from "../../../../shared/access/caller";
import { errorCodes } from "../../../../shared/graphql/error-codes";
import { createLog } from "../../../../shared/runtime/log";
import { projectPath } from "../../../../shared/runtime/project-root";
import type { FederatedGraph } from "../../../../gateway/execution/federated-graph";
import { openFederatedGraph } from "../../../../gateway/execution/open-federated-graph";
import { createHubServer } from "../../../../gateway/server";
import { longestHostile } from "./hostile-request";
import { hostileRequests } from "./hostile-requests";

describe("a hostile request", () => {
  const called: string[] = [];
  let app: FastifyInstance;
  let graph: FederatedGraph;
  beforeAll(async () => {
    const log = createLog("silent");
    graph = await openFederatedGraph({
      supergraphSdl: readFileSync(projectPath("gateway/supergraph/supergraph.graphql"), "utf8"),
      transport: {
        execute: async ({ subgraph }) => {
          called.push(subgraph);
          return { data: null };
        },
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

  test("is one of at least 100, all different and of at most 10 kB", () => {
    expect(hostileRequests.length).toBeGreaterThanOrEqual(100);
    expect(new Set(hostileRequests.map(({ name }) => name)).size).toBe(hostileRequests.length);
    expect(new Set(hostileRequests.map(({ body }) => body)).size).toBe(hostileRequests.length);
    const tooLong = hostileRequests.filter(({ body }) => Buffer.byteLength(body) > longestHostile);
    expect(tooLong.map(({ name }) => name)).toEqual([]);
  });

  test.each(hostileRequests)(
    "is refused, the second time too, and reaches no subgraph: $name",
    async ({ body, code }) => {
      for (const _ of ["first", "second"]) {
        const answer = await app.inject({
          method: "POST",
          url: "/graphql",
          headers: { "content-type": "application/json" },
          payload: body,
        });
        const { data, errors } = answer.json();
        expect([answer.statusCode, errors[0].extensions.code]).toEqual([errorCodes[code].httpStatus, code]);
        expect(answer.statusCode).toBeGreaterThanOrEqual(400);
        expect(answer.statusCode).toBeLessThan(500);
        expect(data).toBeUndefined();
        expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
      }
      expect(called).toEqual([]);
    },
  );
});
