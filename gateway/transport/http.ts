import {
  SubgraphClient,
  subgraphUnavailable,
  type SubgraphFault,
} from "../../shared/federation/subgraph-client";
import type { Transport } from "./transport";

export interface HttpTransportOptions {
  /** Address of each subgraph, by name. */
  readonly urls: ReadonlyMap<string, string>;
  readonly timeoutMs: number;
  /** Signs the calls: the first of SUBGRAPH_SECRET. */
  readonly secret: string;
  readonly onFault?: ((fault: SubgraphFault) => void) | undefined;
}

/** Calls subgraphs over HTTP. */
export function httpTransport({ urls, timeoutMs, secret, onFault }: HttpTransportOptions): Transport {
  const clients = new Map(
    [...urls].map(([subgraph, url]) => [
      subgraph,
      new SubgraphClient({ subgraph, url, timeoutMs, secret, onFault }),
    ]),
  );
  return {
    execute: async ({ subgraph, operation: { query, operationName }, ...call }) => {
      const client = clients.get(subgraph);
      if (client === undefined) throw subgraphUnavailable(subgraph);
      return client.execute({ query, operationName, ...call });
    },
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
