import { fork } from "node:child_process";
import { createSubgraphServer } from "../../shared/federation/subgraph-server";
import { createLog } from "../../shared/runtime/log";
import { fakeSubgraph, fakeSubgraphs } from "../gateway/support/fake-subgraphs";
import { FaultProxy, type FaultMode } from "../support/fault-proxy";

/** A fault of the server itself, beside those of the network: an answer with one entity too few, or too many. */
export type BenchFault = FaultMode | "TOO_FEW" | "TOO_MANY";

export interface FaultySubgraphs {
  readonly urls: ReadonlyMap<string, string>;
  readonly set: (subgraph: string, fault: BenchFault) => Promise<void>;
  readonly close: () => void;
}

interface Order {
  readonly subgraph: string;
  readonly fault: BenchFault;
}

const runsSubgraphs = "--faulty-subgraphs";

/** Starts subgraphs behind fault proxies, in a process of their own. */
export async function startFaultySubgraphs(secret: string): Promise<FaultySubgraphs> {
  const child = fork(__filename, [runsSubgraphs, secret]);
  const reply = () => new Promise<unknown>((resolve) => child.once("message", resolve));
  const urls = new Map((await reply()) as [string, string][]);
  return {
    urls,
    set: async (subgraph, fault) => {
      const done = reply();
      child.send({ subgraph, fault } satisfies Order);
      await done;
    },
    close: () => child.kill(),
  };
}

async function run(secret: string): Promise<void> {
  const faults = new Map<string, BenchFault>();
  const proxies = new Map<string, FaultProxy>();
  for (const honest of fakeSubgraphs()) {
    const subgraph = fakeSubgraph(honest.name, honest.schema, {
      execute: async (request) => {
        const { data, ...rest } = await honest.execute(request);
        const entities = data?.["_entities"];
        if (!Array.isArray(entities)) return { data: data ?? null, ...rest };
        const fault = faults.get(honest.name);
        if (fault === "TOO_FEW") entities.pop();
        if (fault === "TOO_MANY") entities.push(...entities);
        return { data: { ...data, _entities: entities } };
      },
    });
    const app = createSubgraphServer({ subgraph, log: createLog("silent"), secrets: [secret] });
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    proxies.set(honest.name, await FaultProxy.before(`${address}/graphql`));
  }
  process.on("message", (message) => {
    const { subgraph, fault } = message as Order;
    faults.set(subgraph, fault);
    const mode = fault === "TOO_FEW" || fault === "TOO_MANY" ? "PASS" : fault;
    void proxies
      .get(subgraph)
      ?.set(mode)
      .then(() => process.send?.("done"));
  });
  process.on("disconnect", () => process.exit());
  process.send?.([...proxies].map(([name, { url }]) => [name, url]));
}

if (process.argv[2] === runsSubgraphs) void run(process.argv[3] ?? "");
