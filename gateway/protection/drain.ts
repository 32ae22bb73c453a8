import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** How a server ends. */
export interface DrainSettings {
  /** How long it goes on serving once it says that it is not ready any more. */
  readonly delayMs: number;
  /** How long requests under way may last after that. */
  readonly limitMs: number;
}

/**
 * Closing a server begins by serving as before, save that readiness is down and that every answer closes its
 * connection: whoever spreads requests over several servers turns away without losing one. Then it listens no more, and
 * requests under way end; those that last too long are cut.
 */
export function addDrain(app: FastifyInstance, { delayMs, limitMs }: DrainSettings): void {
  let cut: NodeJS.Timeout | undefined;
  app.addHook("preClose", async () => {
    if (delayMs > 0) await pause(delayMs);
    cut = setTimeout(() => app.server.closeAllConnections(), limitMs);
  });
  app.addHook("onClose", async () => clearTimeout(cut));
}
