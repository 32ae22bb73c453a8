import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** How a subgraph behind the proxy looks from outside. */
export type FaultMode =
  | "PASS"
  /** Nobody listens. */
  | "REFUSE"
  /** Connections are reset as soon as something is asked. */
  | "RESET"
  /** The connection is cut in the middle of the answer. */
  | "KILL"
  /** Connections are taken, and nothing ever answers. */
  | "STOP"
  /** The answer comes byte by byte. */
  | "DRIP"
  /** Bytes that are not HTTP. */
  | "GARBAGE"
  /** An answer of 600 MB, its length announced. */
  | "HUGE"
  /** An answer of 600 MB in chunks. */
  | "HUGE_CHUNKED"
  /** More bytes than the length announced. */
  | "SHORT_LENGTH"
  /** Fewer bytes than the length announced, and the connection stays open. */
  | "LONG_LENGTH"
  | "REDIRECT"
  /** A page of the wrong kind, as a proxy in front of a dead server gives. */
  | "HTML"
  /** The answer holds a byte that is not UTF-8. */
  | "NOT_UTF8";

export const faultModes = [
  "REFUSE",
  "RESET",
  "KILL",
  "STOP",
  "DRIP",
  "GARBAGE",
  "HUGE",
  "HUGE_CHUNKED",
  "SHORT_LENGTH",
  "LONG_LENGTH",
  "REDIRECT",
  "HTML",
  "NOT_UTF8",
] as const satisfies readonly FaultMode[];

const dripMs = 5;
const hugeBytes = 600 * 1024 * 1024;

/** A TCP proxy in front of one server, which can be told to fail. */
export class FaultProxy {
  private mode: FaultMode = "PASS";
  private server: Server | undefined;
  private port = 0;
  private readonly sockets = new Set<Socket>();
  /** Bytes of a huge answer that were really taken from it. */
  hugeBytesSent = 0;

  private constructor(private readonly target: URL) {}

  static async before(url: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(new URL(url));
    await proxy.listen();
    return proxy;
  }

  /** Where to ask: the target's path, at the proxy's port. */
  get url(): string {
    return `http://127.0.0.1:${this.port}${this.target.pathname}`;
  }

  async set(mode: FaultMode): Promise<void> {
    const before = this.mode;
    this.mode = mode;
    // A server that fails, or starts again, has lost its connections; one that is stopped has not.
    if (mode !== "STOP") this.cut();
    if (mode === "REFUSE") await this.unlisten();
    else if (before === "REFUSE") await this.listen();
  }

  async close(): Promise<void> {
    this.cut();
    await this.unlisten();
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async listen(): Promise<void> {
    const server = createServer((client) => this.serve(client));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  private async unlisten(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) await new Promise((resolve) => server.close(resolve));
  }

  private serve(client: Socket): void {
    const upstream = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [client, upstream]) {
      this.sockets.add(socket.setNoDelay());
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (asked) => {
      if (!this.answerInstead(client)) upstream.write(asked);
    });
    upstream.on("data", (answered) => this.passOn(answered, client));
  }

  /** Whether the proxy answers, or keeps silent, in the place of the server. */
  private answerInstead(client: Socket): boolean {
    switch (this.mode) {
      case "RESET":
        client.resetAndDestroy();
        return true;
      case "STOP":
        return true;
      case "GARBAGE":
        client.write(Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 167 + 13) % 256)));
        return true;
      case "HUGE":
        client.write(jsonHead(`content-length: ${hugeBytes}`));
        this.sendHuge(client, (chunk) => chunk);
        return true;
      case "HUGE_CHUNKED":
        client.write(jsonHead("transfer-encoding: chunked"));
        this.sendHuge(client, (chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`);
        return true;
      case "REDIRECT":
        client.write(
          "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/stolen\r\ncontent-length: 0\r\n\r\n",
        );
        return true;
      case "HTML":
        client.write(
          "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 7\r\n\r\n<html/>",
        );
        return true;
      default:
        return false;
    }
  }

  private passOn(answered: Buffer, client: Socket): void {
    switch (this.mode) {
      case "KILL":
        client.write(answered.subarray(0, answered.length - 10), () => client.destroy());
        return;
      case "DRIP":
        drip(answered, client);
        return;
      case "SHORT_LENGTH":
        client.write(withLength(answered, (length) => length - 3));
        return;
      case "LONG_LENGTH":
        client.write(withLength(answered, (length) => length + 3));
        return;
      case "NOT_UTF8":
        client.write(Buffer.concat([answered.subarray(0, -3), Buffer.from([0xff]), answered.subarray(-2)]));
        return;
      default:
        client.write(answered);
    }
  }

  private sendHuge(client: Socket, framed: (chunk: string) => string): void {
    const chunk = "x".repeat(64 * 1024);
    let left = hugeBytes;
    const more = () => {
      while (left > 0 && !client.destroyed) {
        left -= chunk.length;
        this.hugeBytesSent += chunk.length;
        if (!client.write(framed(chunk))) return;
      }
    };
    client.on("drain", more);
    more();
  }
}

function jsonHead(length: string): string {
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${length}\r\n\r\n{"data":{"x":"`;
}

function drip(bytes: Buffer, client: Socket): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < bytes.length && !client.destroyed) client.write(bytes.subarray(at, (at += 1)));
    else clearInterval(timer);
  }, dripMs);
}

function withLength(answered: Buffer, changed: (length: number) => number): Buffer {
  const text = answered.toString("latin1");
  return Buffer.from(
    text.replace(/content-length: (\d+)/i, (_, length) => `content-length: ${changed(Number(length))}`),
    "latin1",
  );
}
