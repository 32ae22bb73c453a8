import type { JSONWebKeySet } from "jose";
import { request } from "undici";
import { z } from "zod";

export interface DownloadOptions {
  readonly url: string;
  readonly timeoutMs: number;
}

const largestBytes = 1024 * 1024;
const mostKeys = 200;
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(mostKeys) });

/**
 * Fetches the public keys of an identity provider. Follows no redirect, reads 1 MB at most, and gives up in time.
 * Rejects for anything but a set of keys; secret and private ones, which have no business there, are left out.
 */
export async function downloadKeys({ url, timeoutMs }: DownloadOptions): Promise<JSONWebKeySet> {
  const { statusCode, body } = await request(url, {
    headers: { accept: "application/jwk-set+json, application/json;q=0.9" },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (statusCode !== 200) {
    // What is left unread is dropped: the stream calls that an error.
    body.on("error", () => undefined).destroy();
    throw new Error(`Not a set of keys: status ${statusCode}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError("A body is read as bytes");
    size += chunk.length;
    // Leaving the loop closes the connection: the rest is never read.
    if (size > largestBytes) throw new Error("Not a set of keys: too large");
    chunks.push(chunk);
  }
  const { keys } = keySet.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  return { keys: keys.filter((key) => key.kty !== "oct" && !("d" in key)) };
}
