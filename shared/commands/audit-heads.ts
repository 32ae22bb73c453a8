import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { errorCodeOf } from "../kernel/error-code";
import { StartupError } from "../runtime/startup-error";
import type { StoreConfig } from "../runtime/store-config";
import type { AuditHead } from "./audit";

/** The ends of the trails, each signed, in a file that only grows, outside the store. */
export interface AuditHeadFile {
  readonly append: (heads: readonly AuditHead[]) => void;
  /** The heads whose signature holds, the latest of each trail; and how many lines did not hold. */
  read(): { readonly heads: readonly AuditHead[]; readonly forged: number };
}

const line = z.strictObject({
  databaseSchema: z.string(),
  organisation: z.string(),
  sequence: z.int().positive(),
  hash: z.string(),
  signature: z.string(),
});

/**
 * Opens `audit-heads.jsonl` in a folder. Throws StartupError where it cannot.
 * @param key Secret of the signatures; absent, one is made and kept beside the file, readable by its owner alone.
 */
export function openAuditHeads(folder: string, key?: string): AuditHeadFile {
  const path = join(folder, "audit-heads.jsonl");
  const secret = openSecret(folder, key);
  return {
    append: (heads) => {
      const lines = heads.map((head) => `${JSON.stringify({ ...head, signature: sign(head, secret) })}\n`);
      appendFileSync(path, lines.join(""), { mode: 0o600 });
    },
    read: () => readHeads(path, secret),
  };
}

/** The heads of a store are kept in its data directory, with PostgreSQL too: outside of what they watch. */
export function auditHeadsOf({ dataDir, auditKey }: StoreConfig): AuditHeadFile {
  return openAuditHeads(join(dataDir, "audit"), auditKey);
}

function openSecret(folder: string, key: string | undefined): string {
  try {
    mkdirSync(folder, { recursive: true });
    return key ?? ownKey(join(folder, "audit.key"));
  } catch {
    throw new StartupError(
      `DATA_DIR : impossible d'écrire dans ${folder}, où sont gardées les têtes du journal d'audit. Donnez un dossier où ce compte peut écrire.`,
    );
  }
}

function readHeads(path: string, secret: string): ReturnType<AuditHeadFile["read"]> {
  const latest = new Map<string, AuditHead>();
  let forged = 0;
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  for (const each of text.split("\n").filter((candidate) => candidate !== "")) {
    const head = parseLine(each, secret);
    if (head === null) {
      forged += 1;
      continue;
    }
    const trail = `${head.databaseSchema} ${head.organisation}`;
    const known = latest.get(trail);
    if (known === undefined || known.sequence < head.sequence) latest.set(trail, head);
  }
  return { heads: [...latest.values()], forged };
}

function parseLine(text: string, secret: string): AuditHead | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) return null;
  const { signature, ...head } = parsed.data;
  const expected = Buffer.from(sign(head, secret), "base64url");
  const given = Buffer.from(signature, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected) ? head : null;
}

function sign({ databaseSchema, organisation, sequence, hash }: AuditHead, secret: string): string {
  const content = [databaseSchema, organisation, sequence.toString(), hash].join("\n");
  return createHmac("sha256", secret).update(content).digest("base64url");
}

/** Several programs may start at once on one folder: the first one's key stands. */
function ownKey(path: string): string {
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (errorCodeOf(error) !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
