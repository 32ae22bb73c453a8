import { z } from "zod";
import type { Caller } from "../access/caller";

/** Header in which the gateway tells a subgraph who is asking. */
export const callerHeader = "x-hub-caller";

/** Header that ties together the traces of one request. */
export const correlationHeader = "x-correlation-id";

const caller = z.strictObject({
  kind: z.enum(["ANONYMOUS", "PERSON", "PROGRAM", "DEVELOPMENT"]),
  subject: z.string().nullable(),
  organisation: z.string().nullable(),
  pools: z.array(z.string()).readonly(),
  roles: z.array(z.string()).readonly(),
});

export function encodeCaller(value: Caller): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Null for anything that is not a caller. */
export function decodeCaller(header: unknown): Caller | null {
  if (typeof header !== "string" || !/^[\w-]+$/.test(header)) return null;
  try {
    const parsed = caller.safeParse(JSON.parse(Buffer.from(header, "base64url").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
