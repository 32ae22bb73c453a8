import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Caller } from "../../../shared/access/caller";
import { signClaims } from "../../../shared/access/signed-claims";
import { claimsHeader, correlationHeader } from "../../../shared/federation/caller-header";

export interface SigningProxyOptions {
  readonly subgraph: string;
  readonly url: string;
  readonly secret: string;
  /** For whom calls are signed at this instant. */
  readonly caller: () => Caller;
}

export interface SigningProxy {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Stands before one of our subgraphs, which refuse unsigned calls, and signs them as our gateway would. */
export async function startSigningProxy(options: SigningProxyOptions): Promise<SigningProxy> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => forward(body, options))
      .then(async (answer) => {
        response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
        response.end(await answer.text());
      })
      .catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, close: () => closed(server) };
}

function forward(body: string, { subgraph, url, secret, caller }: SigningProxyOptions): Promise<Response> {
  const correlationId = randomUUID();
  const call = { audience: subgraph, method: "POST", path: new URL(url).pathname, correlationId, body };
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      [correlationHeader]: correlationId,
      [claimsHeader]: signClaims(caller(), call, { secret, now: new Date() }),
    },
    body,
  });
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
