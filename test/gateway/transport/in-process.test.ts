import { inProcessTransport } from "../../../gateway/transport/in-process";
import { subgraphOperation } from "../../../gateway/transport/subgraph-operation";
import { anonymousCaller } from "../../../shared/access/caller";
import { fakeSubgraph, hoursSchema } from "../support/fake-subgraphs";

const request = {
  subgraph: "hours",
  operation: subgraphOperation("{ totalHours }"),
  caller: anonymousCaller([]),
  correlationId: "trace-1",
};

describe("the transport in process", () => {
  const asked: unknown[] = [];
  const never = new Promise<never>(() => undefined);
  const silent = fakeSubgraph("hours", hoursSchema(), {
    execute: (received) => {
      asked.push(received);
      return never;
    },
  });
  beforeEach(() => asked.splice(0));

  test("answers within the deadline", async () => {
    const transport = inProcessTransport([fakeSubgraph("hours", hoursSchema())]);
    const deadlineAt = performance.now() + 60_000;
    expect(await transport.execute({ ...request, deadlineAt })).toEqual({ data: { totalHours: 900 } });
  });

  test("stops waiting at the deadline", async () => {
    const deadlineAt = performance.now() + 20;
    await expect(inProcessTransport([silent]).execute({ ...request, deadlineAt })).rejects.toMatchObject({
      code: "TIMEOUT",
      message: "Le sous-graphe « hours » n’a pas répondu à temps.",
    });
    expect(asked).toHaveLength(1);
  });

  test("does not ask once the deadline has passed", async () => {
    const deadlineAt = performance.now();
    await expect(inProcessTransport([silent]).execute({ ...request, deadlineAt })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    expect(asked).toEqual([]);
  });

  test("passes on how a subgraph failed", async () => {
    const failing = { ...silent, execute: () => Promise.reject(new TypeError("store")) };
    const deadlineAt = performance.now() + 60_000;
    await expect(inProcessTransport([failing]).execute({ ...request, deadlineAt })).rejects.toThrow("store");
  });
});
