import "reflect-metadata";
import { raw, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { AccessRules } from "../access/access-rules";
import type { RequestScope } from "../federation/request-scope";
import { CodedError } from "../graphql/coded-error";
import type { Page } from "../pagination/connection.type";
import { PageArgs } from "../pagination/page-args";
import { loadPage, type ListDefinition } from "../pagination/page-loader";
import type { RawClient } from "../runtime/session";
import { AuditEntryConnection, AuditEntryFilter, type AuditEntry } from "./audit-entry.type";

export interface AuditTrailOptions {
  /** Name of the root field, which no other subgraph has: "labelAuditTrail". */
  readonly field: string;
  /** PostgreSQL schema that holds `audit_entry`. */
  readonly databaseSchema: string;
  /** Whose acts, for the description: "labels and resolutions". */
  readonly about: string;
}

/** What the access rules of a subgraph say of the fields of its trail. */
export const auditTrailReads: AccessRules["reads"] = {
  AuditEntry: { ROW: "sequence at action outcome code entity correlationId" },
};

/** Makes the resolver by which the administrators of an organisation read its audit trail in one subgraph. */
export function auditTrailResolver({ field, databaseSchema, about }: AuditTrailOptions) {
  const list = trailList(databaseSchema);

  @Resolver()
  class AuditTrailResolver {
    @Query(() => AuditEntryConnection, {
      name: field,
      description: `What the caller's organisation did with ${about}, what it was refused and which personal data it read (journal d'audit), latest first. For its administrators alone: FORBIDDEN for anybody else.`,
    })
    auditTrail(
      @Args(() => PageArgs) page: PageArgs,
      @Arg("filter", () => AuditEntryFilter, { nullable: true, description: "Which entries." })
      filter: AuditEntryFilter | undefined,
      @Ctx() scope: RequestScope<RawClient>,
    ): Promise<Page<AuditEntry>> {
      refuseOthers(scope, field);
      const order = { field: "SEQUENCE", direction: "DESC" } as const;
      return loadPage(scope, list, { page, order, conditions: trailConditions(filter) });
    }
  }
  return AuditTrailResolver;
}

function refuseOthers({ caller, guard }: RequestScope<RawClient>, field: string): void {
  if (caller.organisation !== null && caller.roles.includes("ADMINISTRATOR")) return;
  const code = caller.kind === "ANONYMOUS" ? "UNAUTHENTICATED" : "FORBIDDEN";
  guard.noteOnce({ action: `Query.${field}`, outcome: "REFUSED", code, entity: null });
  throw new CodedError(code, "Le journal d’audit est réservé aux administrateurs de l’organisation.");
}

/** Row security shows an administrator the trail of its organisation, and nothing to anybody else. */
function trailList(databaseSchema: string): ListDefinition<RawClient, AuditEntry, "SEQUENCE"> {
  const from = raw(`${databaseSchema}.audit_entry`);
  return {
    name: "audit trail",
    source: { from, key: raw("audit_entry.sequence::text") },
    orders: { SEQUENCE: { expression: raw("audit_entry.sequence"), type: "bigint" } },
    entity: {
      name: "audit entry by sequence",
      fetch: (db, sequences) =>
        db.$queryRaw(sql`
          SELECT sequence::int AS sequence, at, action, outcome, code, entity, correlation_id AS "correlationId"
          FROM ${from} WHERE sequence = ANY(${[...sequences]}::text[]::bigint[])`),
      keyOf: ({ sequence }) => sequence.toString(),
    },
  };
}

function trailConditions({ from, until, outcome }: AuditEntryFilter = {}): readonly Sql[] {
  return [
    ...(from == null ? [] : [sql`audit_entry.at >= ${from.toISOString()}::text::timestamptz`]),
    ...(until == null ? [] : [sql`audit_entry.at < ${until.toISOString()}::text::timestamptz`]),
    ...(outcome == null ? [] : [sql`audit_entry.outcome = ${outcome}`]),
  ];
}
