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

/** Trail of the acts of callers without organisation. */
export const nobodysTrail = "000000000";

export interface AuditScope {
  /** PostgreSQL schema that holds `audit_entry`. */
  readonly databaseSchema: string;
  readonly caller: Caller;
  readonly correlationId: string;
}

/** Appends to the organisation's trail. The database numbers the entry and chains it to the one before. */
export async function appendAudit(db: RawClient, scope: AuditScope, fact: AuditFact): Promise<void> {
  const { databaseSchema, caller, correlationId } = scope;
  await db.$queryRaw(sql`
    INSERT INTO ${raw(`${databaseSchema}.audit_entry`)} (organisation, action, outcome, code, subject, entity, correlation_id)
    VALUES (${caller.organisation ?? nobodysTrail}, ${fact.action}, ${fact.outcome}, ${fact.code},
      ${subjectDigest(caller)}, ${fact.entity}, ${correlationId})`);
}

/** Tells the acts of one caller from another's without naming anybody. */
function subjectDigest({ kind, subject }: Caller): string {
  return createHash("sha256").update(`${kind} ${subject ?? ""}`).digest("hex").slice(0, 16);
}
