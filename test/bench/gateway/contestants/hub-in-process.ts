import { execute } from "graphql";
import { anonymousCaller } from "../../../../shared/access/caller";
import type { RunningSubgraph } from "../../../../shared/federation/subgraph";
import { createLog } from "../../../../shared/runtime/log";
import { openFederatedGraph } from "../../../../gateway/execution/open-federated-graph";
import { createOpenAdmission } from "../../../../gateway/open/open-admission";
import { serve } from "../../../../gateway/serve";
import { inProcessTransport } from "../../../../gateway/transport/in-process";
import { compiledExecution } from "../compiled";
import { fourParts, subgraphSdl, type Part } from "../world/sdl";
import { subgraphSchema } from "../world/subgraph-schema";

// SUBGRAPH_EXECUTION=graphql-js leaves the subgraphs uncompiled.
const isCompiled = process.env["SUBGRAPH_EXECUTION"] !== "graphql-js";
const log = createLog("silent");
const transport = inProcessTransport(fourParts.map(running));

void serve({
  at: { port: Number(process.env["PORT"]), host: "127.0.0.1" },
  supergraph: String(process.env["SUPERGRAPH"]),
  supergraphPollMs: null,
  openGraph: (supergraphSdl) => openFederatedGraph({ supergraphSdl, transport, log }),
  under: transport,
  identify: async () => anonymousCaller([]),
  admit: createOpenAdmission(),
  readiness: [],
  log,
});

function running(part: Part): RunningSubgraph {
  const schema = subgraphSchema(subgraphSdl(part));
  const { executeDocument } = compiledExecution(schema);
  return {
    name: part.name,
    schema,
    execute: async ({ document, variables }) =>
      isCompiled
        ? executeDocument(document, variables)
        : execute({ schema, document, variableValues: variables ?? {} }),
    ping: async () => undefined,
    close: async () => undefined,
  };
}
