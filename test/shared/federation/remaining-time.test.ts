import { buildSchema, execute } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import type { RunningSubgraph, SubgraphRequest } from "../../../shared/federation/subgraph";
import { SubgraphClient } from "../../../shared/federation/subgraph-client";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { createLog } from "../../../shared/runtime/log";

const secret = "s".repeat(32);

test("a subgraph that is called over HTTP knows until when somebody waits", async () => {
  const schema = buildSchema("type Query { ready: Boolean }");
  const requests: SubgraphRequest[] = [];
  const subgraph: RunningSubgraph = {
    name: "towns",
    schema,
    execute: async (request) => {
      requests.push(request);
      return execute({ schema, document: request.document });
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
  const app = createSubgraphServer({ subgraph, log: createLog("silent"), secrets: [secret] });
  const url = `${await app.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
  const client = new SubgraphClient({ subgraph: "towns", url, secret, timeoutMs: 20_000 });
  const before = performance.now();
  await client.execute({ query: "{ ready }", caller: anonymousCaller([]), correlationId: "trace-1" });
  expect(requests[0]?.deadlineAt).toBeGreaterThanOrEqual(before + 20_000);
  expect(requests[0]?.deadlineAt).toBeLessThanOrEqual(performance.now() + 20_000);
  await client.close();
  await app.close();
});
