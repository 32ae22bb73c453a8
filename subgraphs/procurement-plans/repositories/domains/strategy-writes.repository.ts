import { randomUUID } from "node:crypto";
import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Prisma } from "../../../../prisma/procurement-plans/client/client";
import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { StrategyDraft } from "../../rules/domains/strategy-draft";
import type { Sharing } from "../../rules/plans/sharing";
import type { PurchasingDomainRow } from "./purchasing-domain.repository";

type DomainColumns = Pick<
  Prisma.PurchasingDomainCreateManyInput,
  "organisation" | "visibility" | "pool" | "name" | "description"
> & { readonly cpvPrefixes: readonly string[] };

/** Waits for its turn among those who open a domain for the same organisation. */
export async function lockDomainsOf(db: Db, organisation: string): Promise<void> {
  await db.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(hashtext(${`purchasing_domain ${organisation}`}))::text`,
  );
}

/** Writes a new domain, and answers its identifier. */
export async function insertDomain(db: Db, { cpvPrefixes, ...columns }: DomainColumns): Promise<string> {
  const id = randomUUID();
  await db.purchasingDomain.createMany({ data: [{ ...columns, id, cpvPrefixes: [...cpvPrefixes] }] });
  return id;
}

/** Holds a domain of the caller's own until the transaction ends: its versions are changed by one editor at a time. */
export async function lockDomain(db: Db, id: string): Promise<void> {
  await db.$queryRaw(
    sql`SELECT 1 FROM procurement_plans.purchasing_domain WHERE id = ${id} FOR NO KEY UPDATE`,
  );
}

/** Writes what a domain that is held says of itself. */
export async function writeDomain(
  db: Db,
  id: string,
  { cpvPrefixes, ...texts }: Pick<DomainColumns, "name" | "description" | "cpvPrefixes">,
): Promise<void> {
  const data = { ...texts, cpvPrefixes: [...cpvPrefixes], version: { increment: 1 } };
  await db.purchasingDomain.updateMany({ where: { id }, data });
}

/** Takes the next version of a domain that is held. */
export async function raiseDomainVersion(db: Db, id: string): Promise<void> {
  await db.purchasingDomain.updateMany({ where: { id }, data: { version: { increment: 1 } } });
}

/** Writes a new version of the strategy of a domain with its stakeholders, and answers its identifier. */
export async function insertStrategy(
  db: Db,
  { id: domainId, organisation }: Pick<PurchasingDomainRow, "id" | "organisation">,
  { stakeholders, validFrom, validTo, aims, levers, ...columns }: StrategyDraft & Sharing,
): Promise<string> {
  const id = randomUUID();
  const days = { validFrom: dateOf(validFrom), validUntil: validTo === null ? null : dateOf(validTo) };
  const texts = { aims: [...aims], levers: [...levers] };
  await db.purchasingStrategy.createMany({
    data: [{ ...columns, ...days, ...texts, id, organisation, domainId }],
  });
  await db.strategyStakeholder.createMany({
    data: stakeholders.map(({ name, kind, tradeBodyId }, index) => ({
      ...{ organisation, strategyId: id, position: index + 1, name, kind, tradeBodyId },
    })),
  });
  return id;
}

/** Ends a version if it is still the one that was read; false when somebody changed it meanwhile. */
export async function writeStrategyEnd(
  db: Db,
  { id, version }: { readonly id: string; readonly version: number },
  lastDay: Day,
): Promise<boolean> {
  const data = { validUntil: dateOf(lastDay), version: version + 1 };
  return (await db.purchasingStrategy.updateMany({ where: { id, version }, data })).count > 0;
}
