import { describeError, type Log } from "./log";

/** What a command answers, as the protocol gives it. */
export type RedisReply = string | number | null | readonly RedisReply[];

/** A Redis shared by several processes, which may go away and come back. */
export interface Redis {
  /**
   * Runs one command, written as one types it: `command("SET", key, "1", "NX", "PX", "60000")`. Rejects with
   * RedisUnavailable, soon, when Redis does not answer; with what Redis says, for a command that it refuses.
   */
  command(...parts: readonly string[]): Promise<RedisReply>;
  /** Rejects when Redis does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Redis does not answer: whether the command was run is not known. */
export class RedisUnavailable extends Error {
  override readonly name = "RedisUnavailable";
}

/** Nobody waits longer for Redis: neither for a connection, nor for an answer. */
const patienceMs = 200;
/** Who asks just after a failure is refused at once. */
const pauseMs = 500;

/** Connects at the first command. A Redis that goes away is told once to the log, and looked for again as it is needed. */
export function openRedis(url: string, log: Log): Redis {
  return new LazyRedis(url, log);
}

class LazyRedis implements Redis {
  private connection: Promise<Connection> | null = null;
  private pausedUntil = Number.NEGATIVE_INFINITY;
  private isDown = false;
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  async command(...parts: readonly string[]): Promise<RedisReply> {
    if (this.isClosed || performance.now() < this.pausedUntil) throw new RedisUnavailable();
    this.connection ??= this.open();
    const connection = this.connection;
    const answer = await connection
      .then(({ send }) => inTime(send(parts)))
      .catch((cause: unknown) => {
        this.drop(connection, cause);
        throw new RedisUnavailable();
      });
    this.noteUp();
    if ("refusal" in answer) throw answer.refusal;
    return answer.reply;
  }

  async ping(): Promise<void> {
    await this.command("PING");
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const connection = await this.connection?.catch(() => null);
    connection?.destroy();
  }

  private open(): Promise<Connection> {
    const connection = connect(this.url, (cause) => {
      this.drop(connection, cause);
    });
    return connection;
  }

  /** Forgets a connection that does not answer, so that a later command opens another. */
  private drop(connection: Promise<Connection>, cause: unknown): void {
    if (this.connection !== connection || this.isClosed) return;
    this.connection = null;
    this.pausedUntil = performance.now() + pauseMs;
    connection.then(
      ({ destroy }) => {
        destroy();
      },
      () => undefined,
    );
    if (!this.isDown) this.log.warn({ error: describeError(cause) }, "Redis (REDIS_URL) ne répond pas");
    this.isDown = true;
  }

  private noteUp(): void {
    if (this.isDown) this.log.info("Redis (REDIS_URL) répond de nouveau");
    this.isDown = false;
  }
}

interface Connection {
  /** Rejects when the connection is at fault; a command that Redis refuses is an answer. */
  readonly send: (
    parts: readonly string[],
  ) => Promise<{ readonly reply: RedisReply } | { readonly refusal: Error }>;
  readonly destroy: () => void;
}

/** Connects once; `onLost` is told what happens to the connection later. The client is loaded for those alone who use it. */
async function connect(url: string, onLost: (cause: unknown) => void): Promise<Connection> {
  const { createClient, ErrorReply } = await import("@redis/client");
  const client = createClient({
    url,
    // Version 2 of the protocol is what every Redis speaks.
    RESP: 2,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    socket: { connectTimeout: patienceMs, reconnectStrategy: false },
  });
  // Without a listener, an error of the connection would stop the process.
  client.on("error", onLost);
  const destroy = () => {
    if (client.isOpen) client.destroy();
  };
  await inTime(client.connect()).catch((cause: unknown) => {
    destroy();
    throw cause;
  });
  const send: Connection["send"] = async (parts) => {
    try {
      return { reply: await client.sendCommand<RedisReply>([...parts]) };
    } catch (cause) {
      if (cause instanceof ErrorReply) return { refusal: cause };
      throw cause;
    }
  };
  return { send, destroy };
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // After a pause of this process, what has already arrived is read before anybody is called late.
    timer = setTimeout(() => setImmediate(() => reject(new RedisUnavailable())), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
