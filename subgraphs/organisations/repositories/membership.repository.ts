import { sqltag as sql } from "@prisma/client/runtime/client";
import type { Membership as MembershipRecord } from "../../../prisma/organisations/client/client";
import { dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";

export interface MembershipRow {
  readonly id: string;
  readonly organisation: string;
  readonly intercommunality: string;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
}

export async function membershipsOf(
  db: Db,
  organisations: readonly string[],
): Promise<readonly MembershipRow[]> {
  const found = await db.membership.findMany({
    where: { organisation: { in: [...organisations] } },
    orderBy: [{ validFrom: { sort: "asc", nulls: "first" } }, { intercommunality: "asc" }],
  });
  return found.map(toMembership);
}

/** The intercommunalities of which each organisation is a member on a day. */
export function poolsOn(
  db: Db,
  organisations: readonly string[],
  { on }: { readonly on: Day },
): Promise<readonly { readonly organisation: string; readonly pool: string }[]> {
  return db.$queryRaw(sql`
    SELECT DISTINCT organisation::text AS organisation, intercommunality::text AS pool FROM organisations.membership
    WHERE organisation = ANY(${[...organisations]}::text[])
      AND (valid_from IS NULL OR valid_from <= ${on}::date) AND (valid_until IS NULL OR valid_until >= ${on}::date)
    ORDER BY 1, 2`);
}

/** The latest membership of an organisation in an intercommunality, kept from other writers until the end of the transaction. */
export async function lockedMembership(
  db: Db,
  organisation: string,
  intercommunality: string,
): Promise<MembershipRow | null> {
  await db.$queryRaw(sql`
    SELECT id FROM organisations.membership
    WHERE organisation = ${organisation} AND intercommunality = ${intercommunality} FOR UPDATE`);
  const latest = await db.membership.findFirst({
    where: { organisation, intercommunality },
    orderBy: { validUntil: { sort: "desc", nulls: "first" } },
  });
  return latest === null ? null : toMembership(latest);
}

export async function endMembership(db: Db, { id }: MembershipRow, lastDay: Day): Promise<MembershipRow> {
  return toMembership(await db.membership.update({ where: { id }, data: { validUntil: dateOf(lastDay) } }));
}

function toMembership({ validFrom, validUntil, ...columns }: MembershipRecord): MembershipRow {
  return {
    ...columns,
    validFrom: validFrom === null ? null : dayOf(validFrom),
    validUntil: validUntil === null ? null : dayOf(validUntil),
  };
}
