import { Pool } from "undici";

/** One connection to a hub, kept open, with one request at a time: the client weighs as little as can be. */
export interface KeptConnection {
  readonly pool: Pool;
  readonly path: string;
  readonly close: () => void;
}

export function keepConnection({ origin, pathname }: URL): KeptConnection {
  const pool = new Pool(origin, { connections: 1, pipelining: 1 });
  return { pool, path: pathname, close: () => void pool.close() };
}

/** Answers the status, once the body is read. */
export async function askKept({ pool, path }: KeptConnection, body: string): Promise<number> {
  const headers = { "content-type": "application/json" };
  const answer = await pool.request({ method: "POST", path, headers, body });
  await answer.body.dump();
  return answer.statusCode;
}
