import { randomUUID } from "node:crypto";

/** The correlation id that a request came with when it is a sane token, or a new one: it is written in logs and headers. */
export function correlationIdOf(header: unknown): string {
  return typeof header === "string" && /^[\w.-]{1,64}$/.test(header) ? header : randomUUID();
}
