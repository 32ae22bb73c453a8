import { parse } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import type { SubgraphFault } from "../../../shared/federation/subgraph-client";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { createLog } from "../../../shared/runtime/log";
import type { FederatedGraph } from "../../../gateway/execution/federated-graph";
import { openFederatedGraph } from "../../../gateway/execution/open-federated-graph";
import { httpTransport } from "../../../gateway/transport/http";
import { inProcessTransport } from "../../../gateway/transport/in-process";
import { FaultProxy, faultModes, type FaultMode } from "../../support/fault-proxy";
import { fakeSubgraph, fakeSubgraphs, hoursSchema, townsSchema } from "../support/fake-subgraphs";
import { fakeSupergraph } from "../support/test-hub";
import { wires } from "./support/wires";

const silent = createLog("silent");
const secret = "s".repeat(32);
const limits = { breakerFailures: 2, breakerDelayMs: 1000 };
/** Faults that are only told by the time they take are waited for; the others are not, however slow the machine. */
const timeoutsMs = { late: 500, atOnce: 20_000 };
const late: readonly FaultMode[] = ["STOP", "DRIP", "LONG_LENGTH"];

const questions = {
  towns: {
    unaffected: "{ totalHours }",
    unaffectedData: { totalHours: 900 },
    affected: `{ town(code: "27375") { name } totalHours }`,
    partialData: { town: null, totalHours: 900 },
    wholeData: { town: { name: "Louviers" }, totalHours: 900 },
  },
  hours: {
    unaffected: `{ town(code: "27375") { name } }`,
    unaffectedData: { town: { name: "Louviers" } },
    affected: `{ town(code: "27375") { name hours } }`,
    partialData: { town: { name: "Louviers", hours: null } },
    wholeData: { town: { name: "Louviers", hours: 375 } },
  },
} as const;
const subgraphs = ["towns", "hours"] as const;

async function ask(graph: FederatedGraph | undefined, query: string) {
  if (graph === undefined) throw new Error("No graph");
  const document = parse(query);
  const { body } = await graph.execute({ document, caller: anonymousCaller([]), correlationId: "trace-1" });
  return { body: String(body), answer: JSON.parse(String(body)) };
}

describe.each(wires)("a supergraph over %s", (_, openWire) => {
  const graphs = new Map<keyof typeof timeoutsMs, FederatedGraph>();
  const proxies = new Map<string, FaultProxy>();
  const closings: (() => Promise<unknown>)[] = [];
  const faults: SubgraphFault[] = [];
  let skippedMs = 0;

  beforeAll(async () => {
    for (const subgraph of fakeSubgraphs()) {
      const app = createSubgraphServer({ subgraph, log: silent, secrets: [secret] });
      const proxy = await FaultProxy.before(`${await app.listen({ port: 0, host: "127.0.0.1" })}/graphql`);
      proxies.set(subgraph.name, proxy);
      closings.unshift(
        () => proxy.close(),
        () => app.close(),
      );
    }
    const supergraphSdl = await fakeSupergraph();
    for (const pace of ["late", "atOnce"] as const) {
      const transport = httpTransport({
        urls: new Map([...proxies].map(([name, { url }]) => [name, url])),
        secret,
        limits: { ...limits, queryTimeoutMs: timeoutsMs[pace] },
        openWire,
        onFault: (fault) => faults.push(fault),
        clock: () => performance.now() + skippedMs,
      });
      const graph = await openFederatedGraph({ supergraphSdl, transport, log: silent });
      graphs.set(pace, graph);
      closings.unshift(
        () => graph.close(),
        () => transport.close(),
      );
    }
  });
  afterAll(async () => {
    for (const close of closings) await close();
  });

  // A test that fails leaves nothing broken to the next one.
  afterEach(async () => {
    for (const proxy of proxies.values()) await proxy.set("PASS");
    skippedMs += limits.breakerDelayMs;
    for (const graph of graphs.values()) await ask(graph, "{ towns { hours } }");
  });

  describe.each(subgraphs)("when %s", (name) => {
    test.each(faultModes)(
      "fails by %s answers what it can, and everything once it is healed",
      async (mode) => {
        const question = questions[name];
        const proxy = proxies.get(name);
        if (proxy === undefined) throw new Error(name);
        faults.length = 0;
        await proxy.set(mode);
        const isLate = late.includes(mode);
        const graph = graphs.get(isLate ? "late" : "atOnce");
        const code = isLate ? "TIMEOUT" : "SUBGRAPH_UNAVAILABLE";
        for (let failure = 0; failure < limits.breakerFailures; failure += 1) {
          const { body, answer } = await ask(graph, question.affected);
          expect(answer.data).toEqual(question.partialData);
          expect(answer.errors).toHaveLength(1);
          expect(answer.errors[0].extensions.code).toBe(code);
          expect(body).not.toMatch(/127\.0\.0\.1|localhost|ECONN|socket|graphql|undici|stolen/i);
        }
        expect((await ask(graph, question.unaffected)).answer).toEqual({ data: question.unaffectedData });
        expect(faults).toHaveLength(limits.breakerFailures);

        // From then on the answer is immediate, and nothing more is logged.
        expect((await ask(graph, question.affected)).answer).toMatchObject({
          data: question.partialData,
          errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
        });
        expect(faults).toHaveLength(limits.breakerFailures);
        // A few buffers of the system at most, beside the sixteen megabytes that an answer may have.
        expect(proxy.hugeBytesSent).toBeLessThan(limits.breakerFailures * 32 * 1024 * 1024);
        proxy.hugeBytesSent = 0;

        await proxy.set("PASS");
        skippedMs += limits.breakerDelayMs;
        expect((await ask(graph, question.affected)).answer).toEqual({ data: question.wholeData });
      },
    );
  });
});

test.each([
  ["too few", (entities: readonly unknown[]) => entities.slice(1)],
  ["too many", (entities: readonly unknown[]) => [...entities, ...entities]],
  ["no list of", () => "none"],
])("a subgraph that answers %s entities takes its own fields alone with it", async (_, changed) => {
  const honest = fakeSubgraph("hours", hoursSchema());
  const lying = fakeSubgraph("hours", hoursSchema(), {
    execute: async (request) => {
      const { data } = await honest.execute(request);
      return { data: { ...data, _entities: changed(Array.from(data?.["_entities"] as unknown[])) } };
    },
  });
  const transport = inProcessTransport([fakeSubgraph("towns", townsSchema()), lying]);
  const supergraphSdl = await fakeSupergraph();
  const graph = await openFederatedGraph({ supergraphSdl, transport, log: silent });
  const { body, answer } = await ask(graph, "{ towns { name hours } }");
  await graph.close();
  const { data, errors } = answer;
  expect(data.towns).toEqual([
    { name: "Louviers", hours: null },
    { name: "Val-de-Reuil", hours: null },
  ]);
  expect(errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
    expect.stringMatching(/^(?:SUBGRAPH_UNAVAILABLE|INTERNAL_SERVER_ERROR)$/),
  ]);
  expect(body).not.toContain("_entities");
});
