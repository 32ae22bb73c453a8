import { buildASTSchema, execute, parse } from "graphql";
import { anonymousCaller } from "../../../shared/access/caller";
import { signClaims } from "../../../shared/access/signed-claims";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import { createLog } from "../../../shared/runtime/log";
import { fakeRedis } from "../../support/fake-redis";

const caller = anonymousCaller(["200089456"]);
const secret = "s".repeat(32);
const schema = buildASTSchema(parse("type Query { count: Int }"));

describe("two replicas of a subgraph", () => {
  const logged: string[] = [];
  const redis = fakeRedis(() => Date.now());
  const replica = () =>
    createSubgraphServer({
      subgraph: {
        name: "towns",
        schema,
        execute: async ({ document }) => execute({ schema, document }),
        ping: async () => undefined,
        close: async () => undefined,
      },
      log: createLog("info", { write: (line) => logged.push(line) }),
      secrets: [secret],
      redis,
    });
  const replicas = [replica(), replica()] as const;
  beforeEach(() => {
    logged.length = 0;
    redis.goDown(false);
  });
  afterAll(() => Promise.all(replicas.map((each) => each.close())));

  const signedCall = () => {
    const body = JSON.stringify({ query: "{ count }" });
    const call = { audience: "towns", method: "POST", path: "/graphql", correlationId: "trace-5", body };
    const headers = {
      "content-type": "application/json",
      "x-correlation-id": "trace-5",
      "x-hub-claims": signClaims(caller, call, { secret, now: new Date() }),
    };
    return { method: "POST", url: "/graphql", payload: body, headers } as const;
  };

  test("accept a call once between them, when they share a Redis", async () => {
    const call = signedCall();
    expect((await replicas[0].inject(call)).statusCode).toBe(200);
    const replayed = await replicas[1].inject(call);
    expect([replayed.statusCode, replayed.json()]).toMatchObject([
      401,
      { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
    ]);
    expect(logged.join()).toContain("REPLAYED");
  });

  test("accept it once among many sent at the same instant", async () => {
    const call = signedCall();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => replicas[index % 2 === 0 ? 0 : 1].inject(call)),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  test("refuse every call while Redis does not answer, and say why to the log alone", async () => {
    redis.goDown(true);
    const refused = await replicas[0].inject(signedCall());
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({
      errors: [{ extensions: { code: "IDENTITY_UNAVAILABLE", correlationId: "trace-5" } }],
    });
    expect(refused.body).not.toMatch(/redis/i);
    expect(logged.join()).toContain("sans réponse de Redis (REDIS_URL)");
  });

  test("are ready only with Redis", async () => {
    expect((await replicas[0].inject("/health/ready")).json()).toMatchObject({
      status: "ready",
      parts: { redis: { status: "up" } },
    });
    redis.goDown(true);
    const unready = await replicas[0].inject("/health/ready");
    expect([unready.statusCode, unready.json()]).toMatchObject([
      503,
      { status: "unready", parts: { redis: { status: "down" } } },
    ]);
  });
});
