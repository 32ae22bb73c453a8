import { buildSchema, parse } from "graphql";
import type { FederatedGraph, GraphAnswer, GraphRequest } from "../../../gateway/execution/federated-graph";
import { LiveGraph, withOneGraph } from "../../../gateway/supergraph/live-graph";
import { anonymousCaller } from "../../../shared/access/caller";

const request: GraphRequest = {
  document: parse("{ name }"),
  caller: anonymousCaller([]),
  correlationId: "trace-1",
};

/** A graph whose answers wait to be let go, and that knows whether it was closed. */
function fakeGraph(name: string, close: () => Promise<void> = async () => undefined) {
  const waiting: (() => void)[] = [];
  let closings = 0;
  const graph: FederatedGraph = {
    apiSchema: buildSchema(`type Query { ${name}: String }`),
    execute: () =>
      new Promise<GraphAnswer>((resolve) => {
        waiting.push(() => resolve({ body: name, errors: [], hasData: true }));
      }),
    mostUsed: () => [{ document: parse(`{ ${name} }`) }],
    warm: async () => undefined,
    close: () => {
      closings += 1;
      return close();
    },
  };
  return { graph, letGo: () => waiting.splice(0).forEach((answer) => answer()), closings: () => closings };
}

describe("the supergraph in service", () => {
  test("answers what began before a swap on the former one, and closes that after its last answer", async () => {
    const [former, next] = [fakeGraph("former"), fakeGraph("next")];
    const live = new LiveGraph(former.graph, fail);
    const [first, second] = [live.execute(request), live.execute(request)];
    live.replace(next.graph);
    expect(live.apiSchema).toBe(next.graph.apiSchema);
    const third = live.execute(request);
    expect(former.closings()).toBe(0);
    former.letGo();
    next.letGo();
    expect((await Promise.all([first, second, third])).map(({ body }) => body)).toEqual([
      "former",
      "former",
      "next",
    ]);
    expect([former.closings(), next.closings()]).toEqual([1, 0]);
  });

  test("shows one schema to a request from its admission to its execution", async () => {
    const [former, next] = [fakeGraph("former"), fakeGraph("next")];
    const live = new LiveGraph(former.graph, fail);
    const answered = withOneGraph(live, async (graph) => {
      const admittedOn = graph.apiSchema;
      await Promise.resolve();
      const { body } = await graph.execute(request);
      return { body, isSame: admittedOn === graph.apiSchema };
    });
    live.replace(next.graph);
    expect(former.closings()).toBe(0);
    await new Promise(setImmediate);
    former.letGo();
    expect(await answered).toEqual({ body: "former", isSame: true });
    expect(former.closings()).toBe(1);
  });

  test("leaves at once a supergraph on which nothing runs, even after a failure on it", async () => {
    const [former, next] = [fakeGraph("former"), fakeGraph("next")];
    const live = new LiveGraph(former.graph, fail);
    await expect(withOneGraph(live, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    live.replace(next.graph);
    expect(former.closings()).toBe(1);
  });

  test("ends once everything that served is closed, and tells what closed badly", async () => {
    const faults: unknown[] = [];
    const former = fakeGraph("former", () => Promise.reject(new Error("stuck")));
    const next = fakeGraph("next");
    const live = new LiveGraph(former.graph, (error) => faults.push(error));
    live.replace(next.graph);
    await live.close();
    expect([former.closings(), next.closings()]).toEqual([1, 1]);
    expect(faults).toEqual([new Error("stuck")]);
  });
});

function fail(error: unknown): never {
  throw error;
}
