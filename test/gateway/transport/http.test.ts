import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { anonymousCaller } from "../../../shared/access/caller";
import { LocalNonceMemory } from "../../../shared/access/nonce-memory";
import { verifyClaims } from "../../../shared/access/signed-claims";
import type { SubgraphFault } from "../../../shared/federation/subgraph-client";
import { httpTransport } from "../../../gateway/transport/http";
import { subgraphOperation } from "../../../gateway/transport/subgraph-operation";
import type { SubgraphLimits } from "../../../gateway/transport/subgraph-limits";
import type { Transport } from "../../../gateway/transport/transport";
import { wires } from "./support/wires";

const caller = anonymousCaller(["200089456"]);
const secret = "s".repeat(32);
const patient = { queryTimeoutMs: 20_000 };
const request = {
  subgraph: "hours",
  operation: subgraphOperation("{ totalHours }"),
  caller,
  correlationId: "trace-2",
};

describe.each(wires)("the HTTP transport over %s", (_wire, openWire) => {
  let server: Server | undefined;
  let transport: Transport | undefined;
  const faults: SubgraphFault[] = [];
  afterEach(async () => {
    await transport?.close();
    server?.closeAllConnections();
    server?.close();
    faults.length = 0;
  });

  async function against(
    answer: RequestListener,
    limits: Partial<SubgraphLimits> = patient,
  ): Promise<Transport> {
    const listening = createServer(answer);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const { port } = listening.address() as AddressInfo;
    const urls = new Map([["hours", `http://127.0.0.1:${port}/secret-path`]]);
    const onFault = (fault: SubgraphFault) => faults.push(fault);
    return (transport = httpTransport({ urls, limits, secret, onFault, openWire }));
  }

  test("hands over the caller, signed for this very call, the correlation id and the retry key", async () => {
    const seen: { headers: IncomingHttpHeaders; path: string; body: string }[] = [];
    const over = await against((incoming, response) => {
      void text(incoming).then((body) => {
        seen.push({ headers: incoming.headers, path: incoming.url ?? "", body });
        response.setHeader("content-type", "application/json").end('{"data":{"totalHours":900}}');
      });
    });
    const idempotency = { key: "retry-key-1", digest: "a".repeat(64) };
    expect(await over.execute({ ...request, idempotency })).toEqual({ data: { totalHours: 900 } });
    const [{ headers, path, body } = { headers: {}, path: "", body: "" }] = seen;
    expect([path, headers["x-correlation-id"]]).toEqual(["/secret-path", "trace-2"]);
    expect(JSON.parse(body)).toEqual({ query: "{ totalHours }", extensions: { idempotency } });
    const call = { audience: "hours", method: "POST", path, correlationId: "trace-2", body };
    const nonces = new LocalNonceMemory(60_000);
    expect(
      await verifyClaims(headers["x-hub-claims"], { call, secrets: [secret], now: new Date(), nonces }),
    ).toEqual({ caller });
  });

  const answerHours: RequestListener = (_, response) =>
    response.setHeader("content-type", "application/json").end('{"data":{"totalHours":900}}');

  test("keeps its connections, but those that a server closes", async () => {
    const over = await against((incoming, response) => {
      if (incoming.headers["x-closing"] !== undefined) response.setHeader("connection", "close");
      answerHours(incoming, response);
    });
    let connections = 0;
    server?.on("connection", () => (connections += 1));
    for (let call = 0; call < 10; call += 1) await over.execute(request);
    const kept = connections;
    expect(kept).toBeLessThanOrEqual(2);
    for (let call = 0; call < 10; call += 1) {
      await over.execute({ ...request, headers: { "x-closing": "1" } });
    }
    expect(connections).toBeGreaterThanOrEqual(8 + kept);
  });

  test("asks a query again when the connection it kept turns out to be dead, and a change never", async () => {
    const served = new WeakSet<object>();
    let changes = 0;
    const over = await against((incoming, response) => {
      if (incoming.headers["x-change"] !== undefined) changes += 1;
      if (served.has(incoming.socket)) incoming.socket.destroy();
      else answerHours(incoming, response);
      served.add(incoming.socket);
    });
    for (let call = 0; call < 3; call += 1) {
      expect(await over.execute(request)).toEqual({ data: { totalHours: 900 } });
    }
    expect(faults).toEqual([]);
    const change = { ...request, operation: subgraphOperation("mutation { declare }") };
    await expect(over.execute({ ...change, headers: { "x-change": "1" } })).rejects.toMatchObject({
      code: "SUBGRAPH_UNAVAILABLE",
    });
    expect([changes, faults.length]).toEqual([1, 1]);
  });

  test("answers many at once, each its own", async () => {
    const over = await against((incoming, response) => {
      void text(incoming).then((body) => {
        const { variables } = JSON.parse(body);
        const echo = { data: { totalHours: variables.n, padding: "é".repeat(variables.n * 300) } };
        response.setHeader("content-type", "application/json").write(JSON.stringify(echo).slice(0, 40));
        setImmediate(() => response.end(JSON.stringify(echo).slice(40)));
      });
    });
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const answers = await Promise.all(numbers.map((n) => over.execute({ ...request, variables: { n } })));
    expect(answers.map(({ data }) => data?.["totalHours"])).toEqual(numbers);
    expect(answers.map(({ data }) => String(data?.["padding"]).length)).toEqual(numbers.map((n) => n * 300));
  });

  test("passes on errors that a subgraph answers with a status of its own", async () => {
    const over = await against((_, response) => {
      response.writeHead(400, { "content-type": "application/graphql-response+json; charset=utf-8" });
      response.end('{"errors":[{"message":"Non","extensions":{"code":"BAD_USER_INPUT"}}]}');
    });
    const { errors } = await over.execute(request);
    expect(errors?.map((error) => error.toJSON())).toEqual([
      { message: "Non", extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  test.each<[string, RequestListener]>([
    ["a redirect", (_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
    [
      "a redirect in disguise",
      (_, response) => response.writeHead(307, { "content-type": "application/json" }).end('{"data":{}}'),
    ],
    ["a page", (_, response) => response.setHeader("content-type", "text/html").end('{"data":{}}')],
    ["no content type", (_, response) => response.end('{"data":{}}')],
    ["broken JSON", (_, response) => response.setHeader("content-type", "application/json").end('{"data":')],
    [
      "JSON that is no answer",
      (_, response) => response.setHeader("content-type", "application/json").end('{"ok":true}'),
    ],
    [
      "an answer of more than 16 MB",
      (_, response) => {
        response
          .setHeader("content-type", "application/json")
          .end(`{"data":{"x":"${"x".repeat(17 * 1024 * 1024)}"}}`);
      },
    ],
    ["a cut connection", (incoming) => incoming.socket.destroy()],
  ])("takes %s for a subgraph that is down", async (_, answer) => {
    const over = await against(answer);
    await expect(over.execute(request)).rejects.toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
    await expect(over.execute(request)).rejects.not.toThrow(/127\.0\.0\.1|secret-path/);
    expect(faults[0]).toMatchObject({ subgraph: "hours", correlationId: "trace-2" });
  });

  test("gives up on a subgraph that does not answer in time", async () => {
    const over = await against(() => undefined, { queryTimeoutMs: 30 });
    await expect(over.execute(request)).rejects.toMatchObject({
      code: "TIMEOUT",
      message: "Le sous-graphe « hours » n’a pas répondu à temps.",
    });
  });

  test("gives up on a subgraph that begins and does not end", async () => {
    const over = await against(
      (_, response) => {
        response.setHeader("content-type", "application/json").write('{"data":');
      },
      { queryTimeoutMs: 50 },
    );
    await expect(over.execute(request)).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  test("says of a subgraph without address that it is unavailable", async () => {
    const over = await against(() => undefined);
    await expect(over.execute({ ...request, subgraph: "towns" })).rejects.toMatchObject({
      code: "SUBGRAPH_UNAVAILABLE",
    });
  });
});
