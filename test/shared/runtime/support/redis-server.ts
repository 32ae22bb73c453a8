import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import type { RedisReply } from "../../../../shared/runtime/redis";
import { fakeRedis } from "../../../support/fake-redis";

/** A small server of the Redis protocol, over a Redis in memory, that can be cut off and made silent. */
export class RedisServer {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly redis = fakeRedis(() => Date.now());
  /** Reads what it is sent and never answers. */
  isSilent = false;
  connections = 0;
  port = 0;

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = createServer((socket) => {
      this.connections += 1;
      this.sockets.add(socket);
      let pending = "";
      socket.on("error", () => undefined);
      socket.on("data", (chunk) => {
        pending += chunk.toString("utf8");
        const { commands, rest } = parsed(pending);
        pending = rest;
        void this.answer(socket, commands);
      });
    });
    server.listen(this.port, "127.0.0.1");
    await once(server, "listening");
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    this.sockets.forEach((socket) => socket.destroy());
    this.sockets.clear();
    if (server === null) return;
    server.close();
    await once(server, "close");
  }

  private async answer(socket: Socket, commands: readonly (readonly string[])[]): Promise<void> {
    for (const parts of commands) {
      const reply = await this.redis.command(...parts).then(written, refusal);
      if (!this.isSilent) socket.write(reply);
    }
  }
}

function refusal(cause: unknown): string {
  return `-${cause instanceof Error ? cause.message : "ERR"}\r\n`;
}

function written(reply: RedisReply): string {
  if (reply === null) return "$-1\r\n";
  if (typeof reply === "number") return `:${reply}\r\n`;
  if (typeof reply === "string") return `$${Buffer.byteLength(reply)}\r\n${reply}\r\n`;
  return `*${reply.length}\r\n${reply.map(written).join("")}`;
}

/** The whole commands at the head of a text: arrays of bulk strings, here of ASCII. */
function parsed(text: string): { commands: string[][]; rest: string } {
  const commands: string[][] = [];
  let rest = text;
  for (;;) {
    const count = Number(/^\*(\d+)\r\n/.exec(rest)?.[1] ?? Number.NaN);
    const lines = rest.split("\r\n");
    if (Number.isNaN(count) || lines.length < 2 + 2 * count) return { commands, rest };
    commands.push(Array.from({ length: count }, (_, index) => lines[2 + 2 * index] ?? ""));
    rest = lines.slice(1 + 2 * count).join("\r\n");
  }
}
