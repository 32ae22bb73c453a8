import { SubgraphAddress } from "../../shared/federation/subgraph-address";
import { subgraphUnavailable, type SubgraphFault } from "../../shared/federation/subgraph-client";
import type { Wire, WireOptions } from "../../shared/federation/wire";
import { undiciWire } from "../../shared/federation/undici-wire";
import { forwardedHeaders } from "./forwarded-headers";
import { RawHttpClient } from "./raw-http-client";
import { requestBody } from "./request-body";
import { SharedCalls } from "./shared-calls";
import { SubgraphChannel } from "./subgraph-channel";
import { defaultSubgraphLimits, type SubgraphLimits } from "./subgraph-limits";
import type { Transport, TransportRequest } from "./transport";

export interface HttpTransportOptions {
  /** Address of each subgraph, by name. */
  readonly urls: ReadonlyMap<string, string>;
  /** Signs the calls: the first of SUBGRAPH_SECRET. Without it they are not signed and tell nothing of the caller. */
  readonly secret?: string | undefined;
  readonly limits?: Partial<SubgraphLimits> | undefined;
  readonly onFault?: ((fault: SubgraphFault) => void) | undefined;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly clock?: (() => number) | undefined;
  readonly openWire?: ((options: WireOptions) => Wire) | undefined;
}

/** Calls subgraphs over HTTP. */
export function httpTransport({ urls, ...options }: HttpTransportOptions): Transport {
  const routes = new Map([...urls].map(([subgraph, url]) => [subgraph, openRoute(subgraph, url, options)]));
  return {
    comesAsBytes: true,
    execute: async (request) => {
      const route = routes.get(request.subgraph);
      if (route === undefined) throw subgraphUnavailable(request.subgraph);
      return route.execute(request);
    },
    close: async () => {
      await Promise.all([...routes.values()].map((route) => route.close()));
    },
  };
}

/** Our own client for plain HTTP, a complete one for HTTPS. */
function wireTo(options: WireOptions): Wire {
  return new URL(options.url).protocol === "http:" ? new RawHttpClient(options) : undiciWire(options);
}

function openRoute(
  subgraph: string,
  url: string,
  {
    secret,
    limits: given,
    onFault = () => undefined,
    clock = () => performance.now(),
    openWire = wireTo,
  }: Omit<HttpTransportOptions, "urls">,
): Transport {
  const limits = { ...defaultSubgraphLimits, ...given };
  const { largestAnswerBytes, mostInFlight } = limits;
  const wire = openWire({ url, largestAnswerBytes, mostConnections: mostInFlight });
  const address = new SubgraphAddress({ subgraph, url, secret });
  const channel = new SubgraphChannel({ subgraph, address, wire, limits, clock, onFault });
  const shared = new SharedCalls(channel);
  const callOf = (request: TransportRequest) => {
    const { operation, caller, correlationId, headers, deadlineAt = Infinity, take } = request;
    const isQuery = operation.kind === "query";
    const timeoutMs = isQuery ? limits.queryTimeoutMs : limits.mutationTimeoutMs;
    return {
      body: requestBody(request),
      isQuery,
      caller,
      correlationId,
      forwarded: forwardedHeaders(headers),
      expiresAt: Math.min(clock() + timeoutMs, deadlineAt),
      deadlineAt,
      take,
      askers: 1,
    };
  };
  return {
    comesAsBytes: true,
    execute: async (request) => {
      const call = callOf(request);
      return call.isQuery && limits.deduplicates ? shared.execute(call) : (await channel.ask(call)).result;
    },
    close: () => channel.close(),
  };
}
