import type { SpaserIndicator, SpaserMeasure } from "../../../../prisma/procurement-plans/client/client";
import { dateOf, type Day } from "../../../../shared/kernel/day";
import type { Db } from "../../context";
import type { SpaserSchemeRow } from "./spaser-scheme.repository";

type SchemeKey = Pick<SpaserSchemeRow, "id" | "organisation">;

export async function insertSpaserScheme(
  db: Db,
  { validFrom, validUntil, ...columns }: SpaserSchemeRow,
): Promise<void> {
  const days = {
    validFrom: dateOf(validFrom),
    validUntil: validUntil === null ? null : dateOf(validUntil),
  };
  await db.spaserScheme.createMany({ data: [{ ...columns, ...days }] });
}

/** Takes the next version of a scheme if it still has the one that was read; false when somebody changed it. */
export async function takeSchemeVersion(
  db: Db,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const data = { version: version + 1 };
  return (await db.spaserScheme.updateMany({ where: { id, version }, data })).count > 0;
}

/** Whether an organisation has a buyer that the caller sees. */
export async function isBuying(db: Db, organisation: string): Promise<boolean> {
  return (await db.buyer.count({ where: { organisation } })) > 0;
}

export async function isSchemeMember(db: Db, schemeId: string, memberOrganisation: string): Promise<boolean> {
  return (await db.spaserSchemeMember.count({ where: { schemeId, memberOrganisation } })) > 0;
}

export async function insertSchemeMember(
  db: Db,
  { id: schemeId, organisation }: SchemeKey,
  { memberOrganisation, addedOn }: { readonly memberOrganisation: string; readonly addedOn: Day },
): Promise<void> {
  const data = [{ organisation, schemeId, memberOrganisation, addedOn: dateOf(addedOn) }];
  await db.spaserSchemeMember.createMany({ data });
}

export async function removeSchemeMember(
  db: Db,
  schemeId: string,
  memberOrganisation: string,
): Promise<void> {
  await db.spaserSchemeMember.deleteMany({ where: { schemeId, memberOrganisation } });
}

export interface WrittenTarget {
  readonly indicator: SpaserIndicator;
  readonly measure: SpaserMeasure;
  /** Null to aim at nothing any more. */
  readonly shareBasisPoints: number | null;
}

export async function writeTarget(
  db: Db,
  { id: schemeId, organisation }: SchemeKey,
  { indicator, measure, shareBasisPoints }: WrittenTarget,
): Promise<void> {
  const where = { schemeId, indicator, measure };
  if (shareBasisPoints === null) {
    await db.spaserTarget.deleteMany({ where });
    return;
  }
  const { count } = await db.spaserTarget.updateMany({ where, data: { shareBasisPoints } });
  if (count === 0) {
    await db.spaserTarget.createMany({ data: [{ ...where, organisation, shareBasisPoints }] });
  }
}
