import { RedisUnavailable, type Redis, type RedisReply } from "../../shared/runtime/redis";

export interface FakeRedis extends Redis {
  /** From now on it answers nobody, or everybody again. */
  readonly goDown: (isDown: boolean) => void;
  readonly keys: () => readonly string[];
}

interface Entry {
  readonly value: string;
  readonly expiresAt: number;
}

/** A Redis in memory, for the few commands that the hub sends, on the test's own clock. */
export function fakeRedis(nowMs: () => number): FakeRedis {
  const entries = new Map<string, Entry>();
  let down = false;
  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    return entry !== undefined && entry.expiresAt > nowMs() ? entry : undefined;
  };
  const commands: Readonly<Record<string, (key: string, ...rest: string[]) => RedisReply>> = {
    PING: () => "PONG",
    GET: (key) => live(key)?.value ?? null,
    SET: (key, value = "", ...options) => {
      if (options.includes("NX") && live(key) !== undefined) return null;
      const lifetime = options.indexOf("PX");
      const expiresAt = lifetime === -1 ? Infinity : nowMs() + Number(options[lifetime + 1]);
      entries.set(key, { value, expiresAt });
      return "OK";
    },
    INCR: (key) => {
      const entry = live(key) ?? { value: "0", expiresAt: Infinity };
      const value = Number(entry.value) + 1;
      entries.set(key, { ...entry, value: value.toString() });
      return value;
    },
    PTTL: (key) => {
      const entry = live(key);
      if (entry === undefined) return -2;
      return entry.expiresAt === Infinity ? -1 : entry.expiresAt - nowMs();
    },
  };
  const command = async (name = "", key = "", ...rest: readonly string[]): Promise<RedisReply> => {
    if (down) throw new RedisUnavailable();
    const run = commands[name.toUpperCase()];
    if (run === undefined) throw new Error(`ERR unknown command '${name}'`);
    return run(key, ...rest);
  };
  return {
    command,
    ping: async () => {
      await command("PING");
    },
    close: async () => undefined,
    goDown: (isDown) => {
      down = isDown;
    },
    keys: () => [...entries.keys()].filter((key) => live(key) !== undefined),
  };
}
