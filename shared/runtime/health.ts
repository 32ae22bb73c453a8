import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** One thing without which the hub cannot serve. */
export interface ReadinessPart {
  readonly name: string;
  /** Rejects when the part cannot serve. */
  readonly check: () => Promise<void>;
  /** What an administrator should know of it, in French. */
  readonly note?: string | undefined;
}

interface PartHealth {
  readonly status: "up" | "down";
  readonly note?: string;
}

const longestCheckMs = 2000;

/** `/health/live` says that the process runs; `/health/ready`, or `/health` for short, that it can serve, part by part. */
export function addHealthRoutes(app: FastifyInstance, parts: readonly ReadinessPart[]): void {
  let isEnding = false;
  // Who sends requests here learns first that it must send them elsewhere.
  app.addHook("preClose", (done) => {
    isEnding = true;
    done();
  });
  app.get("/health/live", async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live" }),
  );
  const ready = async (_request: FastifyRequest, reply: FastifyReply) => {
    if (isEnding) {
      return reply.status(503).header("cache-control", "no-store").send({ status: "ending", parts: {} });
    }
    const healths = await Promise.all(parts.map(async (part) => [part.name, await healthOf(part)] as const));
    const isReady = healths.every(([, { status }]) => status === "up");
    return reply
      .status(isReady ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: isReady ? "ready" : "unready", parts: Object.fromEntries(healths) });
  };
  app.get("/health", ready);
  app.get("/health/ready", ready);
}

async function healthOf({ check, note }: ReadinessPart): Promise<PartHealth> {
  const noted = note === undefined ? {} : { note };
  try {
    await inTime(check());
    return { status: "up", ...noted };
  } catch {
    return { status: "down", ...noted };
  }
}

/** A part that does not answer is down, however long it would keep its asker waiting. */
async function inTime(answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("No answer in time")), longestCheckMs);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
