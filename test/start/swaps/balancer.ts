import { Agent, createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

interface Backend {
  readonly origin: string;
  readonly agent: Agent;
  isReady: boolean;
  isAsked: boolean;
  /** Checks in a row that it did not answer. */
  silences: number;
}

/** Spreads requests over replicas that say that they are ready, as any balancer with health checks does. */
export class Balancer {
  /** Requests sent to another replica because the first refused the connection: nothing of them was sent. */
  retries = 0;
  private readonly backends = new Map<string, Backend>();
  private turn = 0;
  private readonly server = createServer((incoming, outgoing) => {
    void buffer(incoming)
      .then((body) => this.forward(incoming, body, [...this.inTurn()]))
      .then(({ status, type, body }) => {
        outgoing.writeHead(status, { "content-type": type }).end(body);
      });
  });
  private readonly timer = setInterval(() => this.checkAll(), 50);

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  add(origin: string): void {
    const agent = new Agent({ keepAlive: true });
    this.backends.set(origin, { origin, agent, isReady: false, isAsked: false, silences: 0 });
  }

  remove(origin: string): void {
    this.backends.get(origin)?.agent.destroy();
    this.backends.delete(origin);
  }

  isReady(origin: string): boolean {
    return this.backends.get(origin)?.isReady ?? false;
  }

  close(): void {
    clearInterval(this.timer);
    this.server.closeAllConnections();
    this.server.close();
    for (const origin of this.backends.keys()) this.remove(origin);
  }

  private inTurn(): readonly Backend[] {
    const ready = [...this.backends.values()].filter(({ isReady }) => isReady);
    this.turn += 1;
    const first = this.turn % Math.max(1, ready.length);
    return [...ready.slice(first), ...ready.slice(0, first)];
  }

  private async forward(
    incoming: IncomingMessage,
    body: Buffer,
    backends: readonly Backend[],
  ): Promise<Answer> {
    const [backend, ...others] = backends;
    if (backend === undefined) return { status: 502, type: "text/plain", body: "no replica is ready" };
    try {
      return await send(backend, incoming, body);
    } catch (error) {
      const isRefused = error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
      if (!isRefused) return { status: 502, type: "text/plain", body: String(error) };
      this.retries += 1;
      return this.forward(incoming, body, others);
    }
  }

  private checkAll(): void {
    for (const backend of this.backends.values()) {
      if (backend.isAsked) continue;
      backend.isAsked = true;
      void check(backend).finally(() => {
        backend.isAsked = false;
      });
    }
  }
}

/** A replica that says that it is not ready is believed at once; one that does not answer, the third time. */
async function check(backend: Backend): Promise<void> {
  try {
    const signal = AbortSignal.timeout(5000);
    const { ok } = await fetch(`${backend.origin}/health/ready`, { signal });
    backend.isReady = ok;
    backend.silences = 0;
  } catch {
    backend.silences += 1;
    if (backend.silences >= 3) backend.isReady = false;
  }
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function send({ origin, agent }: Backend, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = "GET", url = "/" } = incoming;
    const headers = { "content-type": incoming.headers["content-type"] ?? "", "content-length": body.length };
    const asked = request(`${origin}${url}`, { method, agent, headers }, (response) => {
      buffer(response).then((read) => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, type: answered["content-type"] ?? "", body: read.toString("utf8") });
      }, reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
