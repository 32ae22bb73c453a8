import { anonymousCaller } from "../../../../shared/access/caller";
import { createLog } from "../../../../shared/runtime/log";
import { openFederatedGraph } from "../../../../gateway/execution/open-federated-graph";
import { createOpenAdmission } from "../../../../gateway/open/open-admission";
import { serve } from "../../../../gateway/serve";
import { subgraphAddresses } from "../../../../gateway/supergraph/subgraph-addresses";
import { httpTransport } from "../../../../gateway/transport/http";

// What --open starts, save that identical calls in flight are not shared.
const log = createLog("silent");

void serve({
  at: { port: Number(process.env["PORT"]), host: "127.0.0.1" },
  supergraph: String(process.env["SUPERGRAPH"]),
  supergraphPollMs: null,
  openGraph: (supergraphSdl) => {
    const urls = subgraphAddresses(supergraphSdl);
    const transport = httpTransport({ urls, limits: { deduplicates: false } });
    return openFederatedGraph({ supergraphSdl, transport, log });
  },
  under: { close: async () => undefined },
  identify: async () => anonymousCaller([]),
  admit: createOpenAdmission(),
  readiness: [],
  log,
});
