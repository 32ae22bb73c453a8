import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { anonymousCaller } from "../../../shared/access/caller";
import { LocalNonceMemory } from "../../../shared/access/nonce-memory";
import { verifyClaims } from "../../../shared/access/signed-claims";
import type { SubgraphFault } from "../../../shared/federation/subgraph-client";
import { httpTransport } from "../../../gateway/transport/http";
import { subgraphOperation } from "../../../gateway/transport/subgraph-operation";
import type { Transport } from "../../../gateway/transport/transport";

const caller = anonymousCaller(["200089456"]);
const secret = "s".repeat(32);
const request = {
  subgraph: "hours",
  operation: subgraphOperation("{ totalHours }"),
  caller,
  correlationId: "trace-2",
};

describe("the HTTP transport", () => {
  let server: Server | undefined;
  let transport: Transport | undefined;
  const faults: SubgraphFault[] = [];
  afterEach(async () => {
    await transport?.close();
    server?.closeAllConnections();
    server?.close();
    faults.length = 0;
  });

  async function against(answer: RequestListener, queryTimeoutMs = 5000): Promise<Transport> {
    const listening = createServer(answer);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const { port } = listening.address() as AddressInfo;
    const urls = new Map([["hours", `http://127.0.0.1:${port}/secret-path`]]);
    return (transport = httpTransport({
      urls,
      limits: { queryTimeoutMs },
      secret,
      onFault: (fault) => faults.push(fault),
    }));
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
    const over = await against(() => undefined, 30);
    await expect(over.execute(request)).rejects.toMatchObject({
      code: "TIMEOUT",
      message: "Le sous-graphe « hours » n’a pas répondu à temps.",
    });
  });

  test("gives up on a subgraph that begins and does not end", async () => {
    const over = await against((_, response) => {
      response.setHeader("content-type", "application/json").write('{"data":');
    }, 50);
    await expect(over.execute(request)).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  test("says of a subgraph without address that it is unavailable", async () => {
    const over = await against(() => undefined);
    await expect(over.execute({ ...request, subgraph: "towns" })).rejects.toMatchObject({
      code: "SUBGRAPH_UNAVAILABLE",
    });
  });
});
