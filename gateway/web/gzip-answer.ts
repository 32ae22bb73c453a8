import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Below this, compressing costs more than it saves. */
const compressedFrom = 4096;

const compress = promisify(gzip);

/** Whether an answer of so many characters or bytes is worth compressing for a client. */
export function isWorthCompressing(length: number, acceptEncoding: unknown): boolean {
  if (length < compressedFrom || typeof acceptEncoding !== "string") return false;
  const gzipped = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(acceptEncoding);
  return gzipped !== null && Number(gzipped[1] ?? 1) > 0;
}

/** Compresses off the main thread, at the level where JSON already loses nine tenths for little work. */
export function gzipped(answer: string | Buffer): Promise<Buffer> {
  return compress(answer, { level: 3 });
}
