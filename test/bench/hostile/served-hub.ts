import "../../../shared/runtime/graphql-unchecked";
import { readFileSync } from "node:fs";
import { anonymousCaller } from "../../../shared/access/caller";
import { createLog } from "../../../shared/runtime/log";
import { listen } from "../../../shared/runtime/listen";
import { projectPath } from "../../../shared/runtime/project-root";
import { openFederatedGraph } from "../../../gateway/execution/open-federated-graph";
import { createHubServer } from "../../../gateway/server";

/** A process that serves our graph, whose one subgraph answers at once: what is measured is the gateway. */
async function serve(): Promise<void> {
  const log = createLog("silent");
  const graph = await openFederatedGraph({
    supergraphSdl: readFileSync(projectPath("gateway/supergraph/supergraph.graphql"), "utf8"),
    transport: {
      execute: async () => ({ data: { territory: { __typename: "Territory", name: "Louviers" } } }),
      close: async () => undefined,
    },
    log,
  });
  const app = await createHubServer({
    graph,
    identify: async () => anonymousCaller([]),
    readiness: [],
    log,
  });
  const address = await listen(app, { host: "127.0.0.1", port: 0 });
  process.on("message", () => {
    process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024 });
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ address });
}

void serve();
