import { WireFault } from "../../../shared/federation/wire";
import { answerText, mutation, query, scriptedTransport } from "./support/scripted-wire";

describe("identical queries at the same time", () => {
  test("are asked once, under the correlation id of the first, and answered to each with an object of its own", async () => {
    const { transport, calls } = scriptedTransport();
    const answers = ["trace-1", "trace-2", "trace-3"].map((correlationId) =>
      transport.execute({ ...query, correlationId }),
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]?.request.headers).toEqual(["x-correlation-id", "trace-1"]);
    calls[0]?.resolve(answerText);
    const [first, second, third] = await Promise.all(answers);
    expect(first).toEqual({ data: { totalHours: 900 } });
    Object.assign(first?.data ?? {}, { totalHours: 1 });
    expect([second, third]).toEqual([{ data: { totalHours: 900 } }, { data: { totalHours: 900 } }]);
  });

  test("are asked again once answered", async () => {
    const { transport, calls } = scriptedTransport();
    for (const asked of [1, 2]) {
      const answer = transport.execute(query);
      calls.at(-1)?.resolve(answerText);
      await answer;
      expect(calls).toHaveLength(asked);
    }
  });

  test("fail together, each with an error of its own, and the fault is told once", async () => {
    const { transport, calls, faults } = scriptedTransport();
    const answers = Promise.allSettled([transport.execute(query), transport.execute(query)]);
    calls[0]?.reject(new WireFault("BAD_ANSWER", "garbage"));
    const reasons = (await answers).map((each) => (each.status === "rejected" ? each.reason : null));
    expect(reasons.map(({ code }) => code)).toEqual(["SUBGRAPH_UNAVAILABLE", "SUBGRAPH_UNAVAILABLE"]);
    expect(reasons[0]).not.toBe(reasons[1]);
    expect(faults).toHaveLength(1);
  });

  test("that nobody answers are failures for each of those who waited", async () => {
    const { transport, calls, clock } = scriptedTransport({ limits: { breakerFailures: 3 } });
    const answers = Promise.allSettled([1, 2, 3].map(() => transport.execute(query)));
    clock.nowMs += 1500;
    calls[0]?.reject(new WireFault("TIMEOUT", "1500 ms"));
    await answers;
    await expect(transport.execute(query)).rejects.toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
    expect(calls).toHaveLength(1);
    clock.nowMs += 1000;
    void transport.execute(query).catch(() => undefined);
    // What tries again is waited for by one alone.
    await expect(transport.execute(query)).rejects.toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
    expect(calls).toHaveLength(2);
  });

  const { caller } = query;
  test.each([
    ["another caller", { caller: { ...caller, organisation: "200089456" } }],
    ["another role", { caller: { ...caller, roles: ["BUYER"] } }],
    ["another pool", { caller: { ...caller, pools: [] } }],
    ["other variables", { variables: { code: "27375" } }],
    ["another forwarded header", { headers: { authorization: "Bearer other" } }],
    ["a change", { operation: mutation.operation }],
  ])("are not taken for those of %s", (_, difference) => {
    const { transport, calls } = scriptedTransport();
    void transport.execute(query);
    void transport.execute({ ...query, ...difference });
    expect(calls).toHaveLength(2);
  });

  test("are recognised by what they say, not by the objects that say it", () => {
    const { transport, calls } = scriptedTransport();
    void transport.execute({ ...query, variables: { code: "27375" } });
    void transport.execute({ ...query, caller: { ...caller }, variablesJson: '{"code":"27375"}' });
    expect(calls).toHaveLength(1);
  });

  test("are all asked when sharing is switched off, and changes always are", () => {
    const apart = scriptedTransport({ limits: { deduplicates: false } });
    const shared = scriptedTransport();
    for (let asked = 0; asked < 2; asked += 1) {
      void apart.transport.execute(query);
      void shared.transport.execute(mutation);
    }
    expect([apart.calls.length, shared.calls.length]).toEqual([2, 2]);
  });

  test("do not wait for one that its own deadline will cut short", () => {
    const { transport, calls, clock } = scriptedTransport({ limits: { queryTimeoutMs: 1000 } });
    void transport.execute({ ...query, deadlineAt: clock.nowMs + 10 });
    void transport.execute(query);
    expect(calls.map(({ request }) => request.timeoutMs)).toEqual([10, 1000]);
  });

  test("do not wait longer than their own deadline for one that may take longer", () => {
    const { transport, calls, clock } = scriptedTransport({ limits: { queryTimeoutMs: 1000 } });
    void transport.execute(query);
    void transport.execute({ ...query, deadlineAt: clock.nowMs + 10 });
    void transport.execute({ ...query, deadlineAt: clock.nowMs + 1000 });
    expect(calls.map(({ request }) => request.timeoutMs)).toEqual([1000, 10]);
  });
});
