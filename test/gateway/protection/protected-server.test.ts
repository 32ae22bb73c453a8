import { deferred } from "../../../shared/kernel/deferred";
import { createBudget } from "../../../gateway/protection/budget/budget";
import { MemoryPoints } from "../../../gateway/protection/budget/memory-points";
import { OverloadGuard } from "../../../gateway/protection/overload/overload-guard";
import { noProtection, type Protection } from "../../../gateway/protection/protection";
import { fakeSubgraph, hoursSchema, townsSchema } from "../support/fake-subgraphs";
import { ask, openTestHub, testToken, type TestHub } from "../support/test-hub";

const signedIn = { authorization: `Bearer ${testToken}` };

describe("a hub with budgets", () => {
  let hub: TestHub;
  let now = 0;
  beforeEach(async () => {
    now = 0;
    const settings = { anonymousPerMinute: 120, signedInPerMinute: 6000 };
    const spend = createBudget(settings, new MemoryPoints({ clock: () => now }));
    hub = await openTestHub({ protection: { ...noProtection(), spend } });
  });
  afterEach(() => hub.close());

  test("says what is left", async () => {
    const { headers } = await ask(hub.app, "{ towns { name } }");
    expect(headers).toMatchObject({
      "ratelimit-policy": '"points";q=120;w=60',
      ratelimit: '"points";r=109;t=6',
      "ratelimit-limit": "120",
      "ratelimit-remaining": "109",
      "ratelimit-reset": "6",
    });
    expect(headers).not.toHaveProperty("retry-after");
  });

  test("refuses who spent it all, until points come back, and nobody else", async () => {
    for (let spent = 0; spent < 120; spent += 11) {
      expect((await ask(hub.app, "{ towns { name } }")).status).toBe(200);
    }
    const refused = await ask(hub.app, "{ towns { name } }");
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
    expect(refused.headers).toMatchObject({ "ratelimit-remaining": "0", "retry-after": "1" });
    expect((await ask(hub.app, "{ totalHours }", signedIn)).headers["ratelimit-remaining"]).toBe("5999");
    now += 1000;
    expect((await ask(hub.app, "{ totalHours }")).status).toBe(200);
  });

  test("takes points for refused documents too", async () => {
    const { status, headers } = await ask(hub.app, "{ nope }");
    expect([status, headers["ratelimit-remaining"]]).toEqual([400, "20"]);
    expect((await ask(hub.app, "{ nope }")).status).toBe(400);
    expect((await ask(hub.app, "{ nope }")).status).toBe(429);
  });
});

describe("a hub under too much load", () => {
  const settings = { maxConcurrent: 1, reservedForWriters: 1, maxLoopDelayMs: 100 };
  const protectionWith = (loopDelayMs: number): Protection => ({
    ...noProtection(),
    guard: new OverloadGuard(settings, { current: () => loopDelayMs, close: () => undefined }),
  });
  const rename = 'mutation { renameTown(code: "27375", name: "x") { code } }';

  test("answers at once that it is, save to signed-in writers and for its health", async () => {
    const hub = await openTestHub({ protection: protectionWith(101) });
    const refused = await ask(hub.app, "{ totalHours }");
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([503, "OVERLOADED"]);
    expect(refused.headers["retry-after"]).toBe("1");
    expect((await ask(hub.app, "{ totalHours }", signedIn)).status).toBe(503);
    expect((await ask(hub.app, rename, signedIn)).status).toBe(200);
    expect((await hub.app.inject("/health/live")).statusCode).toBe(200);
    expect((await hub.app.inject("/health/ready")).statusCode).toBe(200);
    await hub.close();
  });

  test("bounds what is under way, and has room again when it ends", async () => {
    const answered = deferred<{ data: { totalHours: number } }>();
    const asked = deferred<null>();
    const slow = fakeSubgraph("hours", hoursSchema(), {
      execute: () => {
        asked.resolve(null);
        return answered.promise;
      },
    });
    const hub = await openTestHub({
      subgraphs: [fakeSubgraph("towns", townsSchema()), slow],
      protection: protectionWith(0),
    });
    const first = ask(hub.app, "{ totalHours }");
    await asked.promise;
    expect((await ask(hub.app, "{ towns { name } }")).status).toBe(503);
    expect((await ask(hub.app, rename, signedIn)).status).toBe(200);
    answered.resolve({ data: { totalHours: 900 } });
    expect((await first).body).toEqual({ data: { totalHours: 900 } });
    expect((await ask(hub.app, "{ towns { name } }")).status).toBe(200);
    await hub.close();
  });
});
