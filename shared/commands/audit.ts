import { createHash } from "node:crypto";
import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { Caller } from "../access/caller";
import type { RawClient } from "../runtime/session";

export type AuditOutcome = "DONE" | "REFUSED" | "READ";

/** What is kept of an act: who (as a digest), what, how it ended. Never personal data, never a value. */
export interface AuditFact {
  /** GraphQL coordinate: "Mutation.recordLabelAward", "Supplier.contacts". */
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** Code of the refusal; null for what was done. */
  readonly code: string | null;
  /** Key of the entity concerned, when it is known and says nothing of a person. */
  readonly entity: string | null;
  /** Whose act it was and in which request, where they are not those of the scope: what another part of the hub tells. */
  readonly origin?:
    { readonly by: Pick<Caller, "kind" | "subject">; readonly correlationId: string } | undefined;
}

export interface AuditScope {
  /** PostgreSQL schema that holds `audit_entry`. */
  readonly databaseSchema: string;
  readonly caller: Caller;
  readonly correlationId: string;
}

/** Where a trail ended after an entry: kept outside the table, it shows a tail cut off later. */
export interface AuditHead {
  readonly databaseSchema: string;
  readonly organisation: string;
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Appends to the trail of the transaction's organisation, or to nobody's, and tells where it ends. The database
 * numbers each entry and chains it to the one before. One statement, whatever the number of facts.
 */
export async function appendAudit(
  db: RawClient,
  scope: AuditScope,
  facts: readonly AuditFact[],
): Promise<AuditHead> {
  const { databaseSchema, caller, correlationId } = scope;
  const written = facts.map(({ origin = { by: caller, correlationId }, ...fact }) => ({
    ...fact,
    actor: subjectDigest(origin.by),
    correlation: origin.correlationId,
  }));
  const heads = await db.$queryRaw<readonly Pick<AuditHead, "organisation" | "sequence" | "hash">[]>(sql`
    SELECT head.organisation, head.sequence::int AS sequence, head.hash
    FROM jsonb_array_elements(${JSON.stringify(written)}::text::jsonb) AS fact(content),
    LATERAL ${raw(`${databaseSchema}.append_audit`)}(content->>'action', content->>'outcome', content->>'code',
      content->>'actor', content->>'entity', content->>'correlation') AS head
    ORDER BY head.sequence`);
  const head = heads.at(-1);
  if (head === undefined) throw new Error("The audit trail gave no head");
  return { databaseSchema, ...head };
}

/** Tells the acts of one caller from another's without naming anybody. */
function subjectDigest({ kind, subject }: Pick<Caller, "kind" | "subject">): string {
  return createHash("sha256")
    .update(`${kind} ${subject ?? ""}`)
    .digest("hex")
    .slice(0, 16);
}
