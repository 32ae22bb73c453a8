import { createHash } from "node:crypto";
import type { Database } from "../runtime/database";
import type { AuditHead } from "./audit";

/** The first fault found in a trail. */
export interface AuditFault {
  readonly databaseSchema: string;
  readonly organisation: string;
  readonly sequence: number;
  readonly kind: "MISSING" | "CHANGED" | "UNLINKED" | "CUT_TAIL";
}

export interface AuditReport {
  /** Entries read. */
  readonly entries: number;
  /** One fault by trail at most: what follows the first cannot be trusted. */
  readonly faults: readonly AuditFault[];
}

interface StoredEntry {
  readonly organisation: string;
  readonly sequence: number;
  readonly at_ms: string;
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly subject: string;
  readonly entity: string | null;
  readonly correlation_id: string;
  readonly previous_hash: string;
  readonly hash: string;
}

const pageSize = 5000;
const origin = "0".repeat(64);

/** Reads every trail of a schema and compares it with the heads kept outside the store. */
export async function verifyTrails(
  database: Database,
  databaseSchema: string,
  heads: readonly AuditHead[],
): Promise<AuditReport> {
  const trails = new Map<
    string,
    { last: number; hash: string; fault: AuditFault["kind"] | null; at: number }
  >();
  const hashes = new Map<string, string>();
  const wanted = new Set(heads.map(({ organisation, sequence }) => `${organisation} ${sequence.toString()}`));
  let entries = 0;
  let after: readonly [string, number] = ["", 0];
  for (;;) {
    const page = await readPage(database, databaseSchema, after);
    for (const entry of page) {
      entries += 1;
      const trail = trails.get(entry.organisation) ?? { last: 0, hash: origin, fault: null, at: 0 };
      const fault = trail.fault ?? faultOf(entry, trail);
      const at = trail.fault === null && fault !== null ? trail.last + 1 : trail.at;
      trails.set(entry.organisation, { last: entry.sequence, hash: entry.hash, fault, at });
      const place = `${entry.organisation} ${entry.sequence.toString()}`;
      if (wanted.has(place)) hashes.set(place, entry.hash);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    after = [last.organisation, last.sequence];
  }
  const broken = [...trails].flatMap(([organisation, { fault, at }]) =>
    fault === null ? [] : [{ databaseSchema, organisation, sequence: at, kind: fault }],
  );
  return { entries, faults: [...broken, ...headFaults(databaseSchema, heads, hashes, broken)] };
}

function faultOf(entry: StoredEntry, previous: { last: number; hash: string }): AuditFault["kind"] | null {
  if (entry.sequence !== previous.last + 1) return "MISSING";
  if (entry.previous_hash !== previous.hash) return "UNLINKED";
  return hashOf(entry) === entry.hash ? null : "CHANGED";
}

/** As the database computes it: each part with its length in bytes, so that no two entries read alike. */
function hashOf(entry: StoredEntry): string {
  const parts = [
    entry.previous_hash,
    entry.organisation,
    entry.sequence.toString(),
    entry.at_ms,
    entry.action,
    entry.outcome,
    entry.code,
    entry.subject,
    entry.entity,
    entry.correlation_id,
  ];
  const content = parts.map((part) =>
    part === null ? "-" : `${Buffer.byteLength(part).toString()}:${part}`,
  );
  return createHash("sha256")
    .update(`${content.join("\n")}\n`)
    .digest("hex");
}

function headFaults(
  databaseSchema: string,
  heads: readonly AuditHead[],
  hashes: ReadonlyMap<string, string>,
  broken: readonly AuditFault[],
): readonly AuditFault[] {
  const known = new Set(broken.map(({ organisation }) => organisation));
  const faults = new Map<string, AuditFault>();
  for (const { organisation, sequence, hash } of heads) {
    const found = hashes.get(`${organisation} ${sequence.toString()}`);
    const earlier = faults.get(organisation);
    if (found === hash || known.has(organisation) || (earlier && earlier.sequence <= sequence)) continue;
    const kind = found === undefined ? "CUT_TAIL" : "CHANGED";
    faults.set(organisation, { databaseSchema, organisation, sequence, kind });
  }
  return [...faults.values()];
}

function readPage(
  database: Database,
  databaseSchema: string,
  [organisation, sequence]: readonly [string, number],
): Promise<readonly StoredEntry[]> {
  return database.query<StoredEntry>(
    `SELECT organisation, sequence::int AS sequence, (extract(epoch FROM at) * 1000)::bigint::text AS at_ms, action,
       outcome, code, subject, entity, correlation_id, previous_hash, hash
     FROM ${databaseSchema}.audit_entry WHERE (organisation, sequence) > ($1::bpchar, $2::bigint)
     ORDER BY organisation, sequence LIMIT ${pageSize.toString()}`,
    [organisation, sequence],
  );
}
