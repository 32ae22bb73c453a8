import type { FastifyInstance } from "fastify";
import { createSubgraphServer } from "../../../shared/federation/subgraph-server";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import { createLog } from "../../../shared/runtime/log";
import { httpTransport } from "../../../gateway/transport/http";
import { inProcessTransport } from "../../../gateway/transport/in-process";
import type { Transport } from "../../../gateway/transport/transport";
import { fakeSubgraph, fakeSubgraphs, hoursSchema, townsSchema } from "../support/fake-subgraphs";
import { ask, openTestHub, testToken, type TestHub } from "../support/test-hub";

const silent = createLog("silent");
const secret = "s".repeat(32);

type Way = "in process" | "over HTTP";

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function openOver(
  way: Way,
  subgraphs: readonly RunningSubgraph[],
  absent: readonly string[] = [],
): Promise<TestHub> {
  const transport =
    way === "in process" ? inProcessOver(subgraphs, absent) : await httpOver(subgraphs, absent);
  const hub = await openTestHub({ transport });
  opened.push(hub.close);
  return hub;
}

describe("both transports", () => {
  test.each([
    [
      "an entity of two subgraphs",
      `{ towns { code name hours twin { name hours } } totalHours }`,
      {
        data: {
          towns: [{ code: "27375", name: "Louviers", hours: 375 }, { code: "27701" }],
          totalHours: 900,
        },
      },
    ],
    [
      "aliases, fragments and variables",
      `query ($c: ID = "27375") { a: town(code: $c) { ...T } b: town(code: "0") { ...T } } fragment T on Town { label: name hours }`,
      { data: { a: { label: "Louviers", hours: 375 }, b: null } },
    ],
    [
      "an introspection",
      `{ __type(name: "Town") { fields { name } } }`,
      { data: { __type: { fields: expect.any(Array) } } },
    ],
    [
      "a coded refusal",
      `{ refused totalHours }`,
      {
        data: { refused: null, totalHours: 900 },
        errors: [
          {
            message: "Ce code n’existe pas.",
            path: ["refused"],
            extensions: { code: "INVALID_IDENTIFIER", argument: "code" },
          },
        ],
      },
    ],
    [
      "an unexpected fault",
      `{ unexpected totalHours }`,
      {
        data: { unexpected: null, totalHours: 900 },
        errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }],
      },
    ],
  ])("answer %s alike", async (_, query, expected) => {
    const headers = { "x-correlation-id": "same" };
    const [inProcess, overHttp] = await Promise.all(
      (["in process", "over HTTP"] as const).map(async (way) =>
        ask((await openOver(way, fakeSubgraphs())).app, query, headers),
      ),
    );
    expect(inProcess?.body).toMatchObject(expected);
    expect(overHttp?.body).toEqual(inProcess?.body);
    expect(overHttp?.status).toBe(200);
  });
});

describe.each<Way>(["in process", "over HTTP"])("subgraphs %s", (way) => {
  const hubOver = (subgraphs: readonly RunningSubgraph[], absent: readonly string[] = []) =>
    openOver(way, subgraphs, absent);

  test("know the caller", async () => {
    const { app } = await hubOver(fakeSubgraphs());
    const headers = { authorization: `Bearer ${testToken}` };
    expect((await ask(app, "{ whoAmI }")).body.data.whoAmI).toBe("ANONYMOUS -");
    expect((await ask(app, "{ whoAmI }", headers)).body.data.whoAmI).toBe("DEVELOPMENT 200089456");
  });

  test("leave the rest of the answer standing when one of them is down", async () => {
    const { app } = await hubOver([fakeSubgraph("towns", townsSchema())], ["hours"]);
    const { status, body } = await ask(app, "{ towns { name hours } totalHours }");
    expect(status).toBe(200);
    expect(body.data).toEqual({
      towns: [
        { name: "Louviers", hours: null },
        { name: "Val-de-Reuil", hours: null },
      ],
      totalHours: null,
    });
    for (const error of body.errors) {
      expect(error.extensions.code).toBe("SUBGRAPH_UNAVAILABLE");
      expect(error.message).toBe("Le sous-graphe « hours » ne répond pas : ses données manquent.");
    }
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
  });

  test("hide an unexpected fault and log it once under its correlation id", async () => {
    const { app, logged } = await hubOver(fakeSubgraphs());
    const { body } = await ask(app, "{ unexpected }", { "x-correlation-id": "trace-1" });
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({
      path: ["unexpected"],
      extensions: { code: "INTERNAL_SERVER_ERROR", correlationId: "trace-1" },
    });
    expect(JSON.stringify([body, logged])).not.toMatch(/hunter2|secret-host/);
    // Over HTTP the subgraph's own process has logged it.
    expect(logged).toHaveLength(way === "in process" ? 1 : 0);
  });
});

function inProcessOver(subgraphs: readonly RunningSubgraph[], absent: readonly string[]): Transport {
  const present = subgraphs.filter(({ name }) => !absent.includes(name));
  return inProcessTransport(present);
}

async function httpOver(
  subgraphs: readonly RunningSubgraph[],
  absent: readonly string[],
): Promise<Transport> {
  const urls = new Map<string, string>();
  for (const subgraph of subgraphs) {
    const app = createSubgraphServer({ subgraph, log: silent, secrets: [secret] });
    urls.set(subgraph.name, `${await app.listen({ port: 0, host: "127.0.0.1" })}/graphql`);
    opened.push(() => app.close());
  }
  for (const name of absent) urls.set(name, `${await freedAddress()}/graphql`);
  return httpTransport({ urls, secret });
}

/** An address where nobody listens any more. */
async function freedAddress(): Promise<string> {
  const app: FastifyInstance = createSubgraphServer({
    subgraph: fakeSubgraph("hours", hoursSchema()),
    log: silent,
    secrets: [secret],
  });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  await app.close();
  return address;
}
