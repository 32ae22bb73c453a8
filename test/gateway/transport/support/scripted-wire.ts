import { deferred, type Deferred } from "../../../../shared/kernel/deferred";
import { anonymousCaller } from "../../../../shared/access/caller";
import type { SubgraphFault } from "../../../../shared/federation/subgraph-client";
import type { WireRequest } from "../../../../shared/federation/wire";
import { httpTransport, type HttpTransportOptions } from "../../../../gateway/transport/http";
import { subgraphOperation } from "../../../../gateway/transport/subgraph-operation";

/** A call that reached the wire, answered when the test says so. */
interface WireCall extends Pick<Deferred<Buffer>, "reject"> {
  readonly request: WireRequest;
  readonly resolve: (text: string) => void;
}

export const query = {
  subgraph: "hours",
  operation: subgraphOperation("{ totalHours }"),
  caller: anonymousCaller(["200089456"]),
  correlationId: "trace-1",
};
export const mutation = { ...query, operation: subgraphOperation("mutation { declare }") };
export const answerText = '{"data":{"totalHours":900}}';

/** A transport to one subgraph over a wire in the hands of the test, and over its clock. */
export function scriptedTransport(options: Omit<HttpTransportOptions, "urls" | "openWire" | "clock"> = {}) {
  const calls: WireCall[] = [];
  const faults: SubgraphFault[] = [];
  const clock = { nowMs: 10_000 };
  const transport = httpTransport({
    urls: new Map([["hours", "http://hours.example/graphql"]]),
    clock: () => clock.nowMs,
    onFault: (fault) => faults.push(fault),
    openWire: () => ({
      post: (request) => {
        const { promise, resolve, reject } = deferred<Buffer>();
        calls.push({ request, reject, resolve: (text) => resolve(Buffer.from(text)) });
        return promise;
      },
      close: async () => undefined,
    }),
    ...options,
  });
  return { transport, calls, faults, clock };
}
