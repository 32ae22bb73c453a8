import { openTestHub, type TestHub } from "./support/test-hub";

describe("the hub's health", () => {
  let hub: TestHub | undefined;
  afterEach(async () => hub?.close());

  test("is live as soon as the process answers", async () => {
    hub = await openTestHub();
    const answer = await hub.app.inject("/health/live");
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: "live" }]);
  });

  test("is ready when every part answers, with what an administrator should know", async () => {
    hub = await openTestHub({
      readiness: [{ name: "store", check: async () => undefined, note: "Magasin d’essai." }],
    });
    const answer = await hub.app.inject("/health/ready");
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      status: "ready",
      parts: { store: { status: "up", note: "Magasin d’essai." } },
    });
  });

  test("is not ready when the store does not answer, and does not say why to everybody", async () => {
    const check = () => Promise.reject(new Error("postgres://secret-host refused"));
    hub = await openTestHub({
      readiness: [
        { name: "store", check },
        { name: "supergraph", check: async () => undefined },
      ],
    });
    const answer = await hub.app.inject("/health/ready");
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({
      status: "unready",
      parts: { store: { status: "down" }, supergraph: { status: "up" } },
    });
  });
});
