import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { anonymousCaller } from "../../../shared/access/caller";
import { decodeCaller } from "../../../shared/federation/caller-header";
import type { SubgraphFault } from "../../../shared/federation/subgraph-client";
import { httpTransport } from "../../../gateway/transport/http";
import type { Transport } from "../../../gateway/transport/transport";

const caller = anonymousCaller(["200089456"]);
const request = { subgraph: "hours", query: "{ totalHours }", caller, correlationId: "trace-2" };

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

  async function against(answer: RequestListener, timeoutMs = 5000): Promise<Transport> {
    const listening = createServer(answer);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const { port } = listening.address() as AddressInfo;
    const urls = new Map([["hours", `http://127.0.0.1:${port}/secret-path`]]);
    return (transport = httpTransport({ urls, timeoutMs, onFault: (fault) => faults.push(fault) }));
  }

  test("hands over the caller and the correlation id", async () => {
    const seen: unknown[] = [];
    const over = await against((incoming, response) => {
      seen.push(
        decodeCaller(incoming.headers["x-hub-caller"]),
        incoming.headers["x-correlation-id"],
        incoming.url,
      );
      response.setHeader("content-type", "application/json").end('{"data":{"totalHours":900}}');
    });
    expect(await over.execute(request)).toEqual({ data: { totalHours: 900 } });
    expect(seen).toEqual([caller, "trace-2", "/secret-path"]);
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
