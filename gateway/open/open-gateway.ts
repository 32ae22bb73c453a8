import { anonymousCaller } from "../../shared/access/caller";
import { describeError, type Log } from "../../shared/runtime/log";
import type { FederatedGraph } from "../execution/federated-graph";
import { openFederatedGraph } from "../execution/open-federated-graph";
import { serve, type RunningHub } from "../serve";
import { subgraphAddresses } from "../supergraph/subgraph-addresses";
import { httpTransport } from "../transport/http";
import type { SubgraphLimits } from "../transport/subgraph-limits";
import { createOpenAdmission } from "./open-admission";
import type { OpenConfig } from "./open-config";

const bodyLimitBytes = 8 * 1024 * 1024;
const wideLimits: Partial<SubgraphLimits> = {
  largestAnswerBytes: 512 * 1024 * 1024,
  mostInFlight: 256,
  mostWaiting: 100_000,
  breakerFailures: 1000,
};

/** Serves somebody else's supergraph: no access rules, no limits, and subgraphs called unsigned where it says they are. */
export function startOpenGateway(config: OpenConfig, log: Log): Promise<RunningHub> {
  return serve({
    at: config,
    supergraph: config.supergraph,
    supergraphPollMs: config.supergraphPollMs,
    openGraph: (supergraphSdl) => openOverItsAddresses(supergraphSdl, config, log),
    under: { close: async () => undefined },
    identify: async () => anonymousCaller([]),
    admit: createOpenAdmission(),
    bodyLimitBytes,
    readiness: [],
    log,
  });
}

/** Another supergraph may place its subgraphs elsewhere: each has connections of its own. */
async function openOverItsAddresses(
  supergraphSdl: string,
  { subgraphTimeoutMs }: OpenConfig,
  log: Log,
): Promise<FederatedGraph> {
  const transport = httpTransport({
    urls: subgraphAddresses(supergraphSdl),
    limits: { ...wideLimits, queryTimeoutMs: subgraphTimeoutMs, mutationTimeoutMs: subgraphTimeoutMs },
    onFault: ({ subgraph, correlationId, cause }) =>
      log.warn({ subgraph, correlationId, error: describeError(cause) }, "Un sous-graphe ne répond pas"),
  });
  try {
    const graph = await openFederatedGraph({ supergraphSdl, transport, log });
    const close = async () => {
      await graph.close();
      await transport.close();
    };
    return { ...graph, close };
  } catch (error) {
    await transport.close();
    throw error;
  }
}
