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
 * Appends to the trail of the transaction's organisation, or to nobody's. The database numbers the entry and
 * chains it to the one before.
 */
export async function appendAudit(db: RawClient, scope: AuditScope, fact: AuditFact): Promise<AuditHead> {
  const { databaseSchema, caller, correlationId } = scope;
  const [head] = await db.$queryRaw<readonly Pick<AuditHead, "organisation" | "sequence" | "hash">[]>(sql`
    SELECT organisation, sequence::int AS sequence, hash
    FROM ${raw(`${databaseSchema}.append_audit`)}(${fact.action}, ${fact.outcome}, ${fact.code},
      ${subjectDigest(caller)}, ${fact.entity}, ${correlationId})`);
  if (head === undefined) throw new Error("The audit trail gave no head");
  return { databaseSchema, ...head };
}

/** Tells the acts of one caller from another's without naming anybody. */
function subjectDigest({ kind, subject }: Caller): string {
  return createHash("sha256")
    .update(`${kind} ${subject ?? ""}`)
    .digest("hex")
    .slice(0, 16);
}
