import { sqltag as sql } from "@prisma/client/runtime/client";
import type {
  SpaserIndicator,
  SpaserMeasure,
  Visibility,
} from "../../../../prisma/procurement-plans/client/client";
import { dayOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import { nullableDay } from "../nullable-day";

export interface SpaserSchemeRow {
  readonly id: string;
  /** The lead organisation. */
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly pool: string | null;
  readonly name: string;
  readonly validFrom: Day;
  /** Last day in force. */
  readonly validUntil: Day | null;
  readonly version: number;
}

export interface SpaserSchemeMemberRow {
  /** Scheme and member. */
  readonly key: string;
  readonly schemeId: string;
  readonly memberOrganisation: string;
  readonly addedOn: Day;
}

export interface SpaserTargetRow {
  readonly schemeId: string;
  readonly indicator: SpaserIndicator;
  readonly measure: SpaserMeasure;
  readonly shareBasisPoints: number;
}

export async function spaserSchemesById(db: Db, ids: readonly string[]): Promise<readonly SpaserSchemeRow[]> {
  const records = await db.spaserScheme.findMany({ where: { id: { in: [...ids] } } });
  return records.map(({ validFrom, validUntil, ...columns }) => ({
    ...columns,
    validFrom: dayOf(validFrom),
    validUntil: nullableDay(validUntil),
  }));
}

/** Members by scheme and SIREN joined by a space, which neither holds. */
export function spaserMembersByKey(
  db: Db,
  keys: readonly string[],
): Promise<readonly SpaserSchemeMemberRow[]> {
  return db.$queryRaw(sql`
    SELECT scheme_id || ' ' || member_organisation AS key, scheme_id AS "schemeId",
      member_organisation::text AS "memberOrganisation", added_on::text AS "addedOn"
    FROM procurement_plans.spaser_scheme_member
    WHERE (scheme_id, member_organisation) IN (
      SELECT split_part(key, ' ', 1), split_part(key, ' ', 2) FROM unnest(${[...keys]}::text[]) AS key)`);
}

export function targetsOfSchemes(db: Db, schemeIds: readonly string[]): Promise<readonly SpaserTargetRow[]> {
  return db.spaserTarget.findMany({
    where: { schemeId: { in: [...schemeIds] } },
    orderBy: [{ indicator: "asc" }, { measure: "asc" }],
    select: { schemeId: true, indicator: true, measure: true, shareBasisPoints: true },
  });
}
