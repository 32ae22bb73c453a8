import { createHash } from "node:crypto";
import type { Database } from "../runtime/database";
import type { AuditHead } from "./audit";

/** The first fault found in a trail. */
export interface AuditFault {
  readonly databaseSchema: string;
  readonly organisation: string;
  readonly sequence: number;
  /** An entry missing, changed, not linked to the one before it, cut off the end, or a trail without a signed head. */
  readonly kind: "MISSING" | "CHANGED" | "UNLINKED" | "CUT_TAIL" | "HEADLESS";
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

/** Reads every trail of a schema and compares it with those of the heads kept outside the store that are its own. */
export async function verifyTrails(
  database: Database,
  databaseSchema: string,
  allHeads: readonly AuditHead[],
): Promise<AuditReport> {
  const heads = allHeads.filter((head) => head.databaseSchema === databaseSchema);
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
    fault === null ? [] : [{ organisation, sequence: at, kind: fault }],
  );
  const ends = new Map([...trails].map(([organisation, { last }]) => [organisation, last]));
  const faults = [...broken, ...headFaults(heads, { hashes, ends, broken })];
  return { entries, faults: faults.map((fault) => ({ databaseSchema, ...fault })) };
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

type TrailFault = Omit<AuditFault, "databaseSchema">;

interface ReadTrails {
  /** Hashes stored where the heads say that a trail ended. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Last sequence stored of each trail. */
  readonly ends: ReadonlyMap<string, number>;
  readonly broken: readonly TrailFault[];
}

/** What the heads know of trails that look whole: an end that is missing or another, or no head at all. */
function headFaults(
  heads: readonly AuditHead[],
  { hashes, ends, broken }: ReadTrails,
): readonly TrailFault[] {
  const known = new Set(broken.map(({ organisation }) => organisation));
  const faults = new Map<string, TrailFault>();
  for (const { organisation, sequence, hash } of heads) {
    const found = hashes.get(`${organisation} ${sequence.toString()}`);
    const earlier = faults.get(organisation);
    if (found === hash || known.has(organisation) || (earlier && earlier.sequence <= sequence)) continue;
    const firstMissing = (ends.get(organisation) ?? 0) + 1;
    faults.set(
      organisation,
      found === undefined
        ? { organisation, sequence: firstMissing, kind: "CUT_TAIL" }
        : { organisation, sequence, kind: "CHANGED" },
    );
  }
  const watched = new Set([...known, ...heads.map(({ organisation }) => organisation)]);
  const headless = [...ends.keys()].filter((organisation) => !watched.has(organisation));
  return [
    ...faults.values(),
    ...headless.map((organisation) => ({ organisation, sequence: 1, kind: "HEADLESS" as const })),
  ];
}

async function readPage(
  database: Database,
  databaseSchema: string,
  [organisation, sequence]: readonly [string, number],
): Promise<readonly StoredEntry[]> {
  const table = `${databaseSchema}.audit_entry`;
  const [found] = await database.query<{ readonly table: string | null }>(
    `SELECT to_regclass($1)::text AS "table"`,
    [table],
  );
  // A store that was never migrated, or whose table was dropped: the heads tell which.
  if (found?.table == null) return [];
  return database.query<StoredEntry>(
    `SELECT organisation, sequence::int AS sequence, (extract(epoch FROM at) * 1000)::bigint::text AS at_ms, action,
       outcome, code, subject, entity, correlation_id, previous_hash, hash
     FROM ${table} WHERE (organisation, sequence) > ($1::bpchar, $2::bigint)
     ORDER BY organisation, sequence LIMIT ${pageSize.toString()}`,
    [organisation, sequence],
  );
}
