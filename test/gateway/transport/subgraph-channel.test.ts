import { WireFault, type WireFaultReason } from "../../../shared/federation/wire";
import { answerText, mutation, query, scriptedTransport } from "./support/scripted-wire";

/** Each call apart from the others. */
const apart = { deduplicates: false };
const broken = (reason: WireFaultReason) => new WireFault(reason, "because");

/** Lets everything that is ready happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a call to a subgraph", () => {
  test("carries no signature and nothing of the caller without secret, but the headers that travel on", () => {
    const { transport, calls } = scriptedTransport();
    void transport.execute({ ...query, headers: { Authorization: "Bearer x", host: "evil" } });
    expect(calls[0]?.request.headers).toEqual(["x-correlation-id", "trace-1", "authorization", "Bearer x"]);
  });

  test("carries its signature and the time left with a secret", () => {
    const { transport, calls, clock } = scriptedTransport({ secret: "s".repeat(32) });
    void transport.execute({ ...query, deadlineAt: clock.nowMs + 99.5 });
    const headers = calls[0]?.request.headers ?? [];
    expect(headers.filter((_, at) => at % 2 === 0)).toEqual([
      "x-correlation-id",
      "x-hub-claims",
      "x-hub-remaining-ms",
    ]);
    expect([headers.at(-1), calls[0]?.request.timeoutMs]).toEqual(["100", 100]);
  });

  test.each([
    ["a query", query, undefined, 1500],
    ["a change", mutation, undefined, 5000],
    ["a query with little time left", query, 200, 200],
    ["a query with much time left", query, 9000, 1500],
  ])("waits as long as %s may", (_, request, leftMs, expected) => {
    const { transport, calls, clock } = scriptedTransport();
    const deadlineAt = leftMs === undefined ? undefined : clock.nowMs + leftMs;
    void transport.execute({ ...request, deadlineAt });
    expect(calls[0]?.request.timeoutMs).toBe(expected);
  });

  test("is not made once its deadline has passed", async () => {
    const { transport, calls, faults, clock } = scriptedTransport();
    await expect(transport.execute({ ...query, deadlineAt: clock.nowMs })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    expect([calls, faults]).toEqual([[], []]);
  });

  test("is made once more when a query got no answer, with the time that is left, and the fault is not told", async () => {
    const { transport, calls, faults, clock } = scriptedTransport();
    const answer = transport.execute(query);
    clock.nowMs += 500;
    calls[0]?.reject(broken("NO_ANSWER"));
    await settled();
    expect(calls[1]?.request.timeoutMs).toBe(1000);
    calls[1]?.resolve(answerText);
    expect(await answer).toEqual({ data: { totalHours: 900 } });
    expect(faults).toEqual([]);
  });

  test("is signed anew when it is made once more", async () => {
    const { transport, calls } = scriptedTransport({ secret: "s".repeat(32) });
    void transport.execute(query);
    calls[0]?.reject(broken("NO_ANSWER"));
    await settled();
    expect(calls[1]?.request.headers).not.toEqual(calls[0]?.request.headers);
  });

  test.each<[string, typeof query, WireFaultReason, number, string]>([
    ["a change", mutation, "NO_ANSWER", 0, "SUBGRAPH_UNAVAILABLE"],
    ["a query that timed out", query, "TIMEOUT", 0, "TIMEOUT"],
    ["a query that was answered badly", query, "BAD_ANSWER", 0, "SUBGRAPH_UNAVAILABLE"],
    ["a query without time left", query, "NO_ANSWER", 1500, "SUBGRAPH_UNAVAILABLE"],
  ])("is not made once more for %s", async (_, request, reason, tookMs, code) => {
    const { transport, calls, faults, clock } = scriptedTransport();
    const answer = transport.execute(request);
    clock.nowMs += tookMs;
    calls[0]?.reject(broken(reason));
    await expect(answer).rejects.toMatchObject({ code });
    expect(calls).toHaveLength(1);
    expect(faults).toMatchObject([{ subgraph: "hours", correlationId: "trace-1" }]);
  });

  test("is made twice at most", async () => {
    const { transport, calls, faults } = scriptedTransport();
    const answer = transport.execute(query);
    calls[0]?.reject(broken("NO_ANSWER"));
    await settled();
    calls[1]?.reject(broken("NO_ANSWER"));
    await expect(answer).rejects.toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
    expect([calls.length, faults.length]).toEqual([2, 1]);
  });

  test("waits for its turn, and is refused at once when too many wait", async () => {
    const { transport, calls } = scriptedTransport({ limits: { ...apart, mostInFlight: 1, mostWaiting: 1 } });
    const answers = [transport.execute(query), transport.execute(query)];
    await expect(transport.execute(query)).rejects.toMatchObject({
      code: "OVERLOADED",
      message: "Le sous-graphe « hours » a trop de demandes en cours : ses données manquent.",
    });
    expect(calls).toHaveLength(1);
    calls[0]?.resolve(answerText);
    await settled();
    expect(calls).toHaveLength(2);
    calls[1]?.resolve(answerText);
    expect(await Promise.all(answers)).toHaveLength(2);
  });

  test("gives up waiting for its turn in time", async () => {
    const limits = { ...apart, mostInFlight: 1, queryTimeoutMs: 20 };
    const { transport, faults } = scriptedTransport({ limits });
    void transport.execute(mutation);
    await expect(transport.execute(query)).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(faults).toEqual([]);
  });
});

describe("a subgraph that fails every time", () => {
  const limits = { ...apart, breakerFailures: 2, breakerDelayMs: 1000, queryTimeoutMs: 1500 };

  async function failing(reason: WireFaultReason, tookMs: number) {
    const scripted = scriptedTransport({ limits });
    const { transport, calls, clock } = scripted;
    for (let failure = 0; failure < limits.breakerFailures; failure += 1) {
      const answer = transport.execute({ ...mutation, deadlineAt: clock.nowMs + 1500 });
      clock.nowMs += tookMs;
      calls.at(-1)?.reject(broken(reason));
      await expect(answer).rejects.toMatchObject({ name: "GraphQLError" });
    }
    return scripted;
  }

  test.each<[WireFaultReason, number]>([
    ["NO_ANSWER", 0],
    ["BAD_ANSWER", 0],
    ["TIMEOUT", 1500],
  ])("by %s is no longer asked, and the refusals are not told", async (reason, tookMs) => {
    const { transport, calls, faults } = await failing(reason, tookMs);
    await expect(transport.execute(query)).rejects.toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
    expect([calls.length, faults.length]).toEqual([2, 2]);
  });

  test("because requests had hardly any time left is not to blame", async () => {
    const { transport, calls } = await failing("TIMEOUT", 100);
    void transport.execute(query);
    expect(calls).toHaveLength(3);
  });

  test("is tried by one call after the delay, and asked by all once that one is answered", async () => {
    const { transport, calls, clock } = await failing("NO_ANSWER", 0);
    clock.nowMs += 1000;
    const trial = transport.execute(query);
    await expect(transport.execute(query)).rejects.toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
    calls.at(-1)?.resolve(answerText);
    expect(await trial).toEqual({ data: { totalHours: 900 } });
    const asked = calls.length;
    void transport.execute(query);
    void transport.execute(query);
    expect(calls).toHaveLength(asked + 2);
  });

  test("refuses those that waited for their turn when it stopped being asked", async () => {
    const { transport, calls } = scriptedTransport({ limits: { ...limits, mostInFlight: 2 } });
    const answers = Promise.allSettled([1, 2, 3, 4].map(() => transport.execute(mutation)));
    calls.forEach((call) => call.reject(broken("NO_ANSWER")));
    expect((await answers).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
    expect(calls).toHaveLength(2);
  });

  test("answers with errors of its own and is not failing", async () => {
    const { transport, calls } = scriptedTransport({ limits });
    for (let asked = 1; asked <= 5; asked += 1) {
      const answer = transport.execute(query);
      expect(calls).toHaveLength(asked);
      calls.at(-1)?.resolve('{"errors":[{"message":"Non","extensions":{"code":"CONFLICT"}}]}');
      expect((await answer).errors).toHaveLength(1);
    }
  });
});
