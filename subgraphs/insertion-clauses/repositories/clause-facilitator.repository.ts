import { dateOf, dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";

export interface ClauseFacilitatorRow {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly siret: string;
  readonly territoryCode: string | null;
  readonly version: number;
}

export interface FacilitatorMandateRow {
  readonly id: string;
  readonly ownerSiret: string;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}

/** An organisation whose facilitator an owner has mandated. */
export interface MandatedOrganisation {
  readonly owner: string;
  readonly organisation: string;
}

export async function clauseFacilitatorsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly ClauseFacilitatorRow[]> {
  const records = await db.clauseFacilitator.findMany({ where: { id: { in: [...ids] } } });
  return records.map(({ id, organisation, name, siret, territoryCode, version }) => ({
    id,
    organisation,
    name,
    siret,
    territoryCode,
    version,
  }));
}

export async function mandatesById(
  db: Db,
  ids: readonly string[],
): Promise<readonly FacilitatorMandateRow[]> {
  const records = await db.facilitatorMandate.findMany({ where: { id: { in: [...ids] } } });
  return records.map(({ id, ownerSiret, validFrom, validUntil }) => ({
    id,
    ownerSiret,
    validFrom: dayOf(validFrom),
    validUntil: validUntil === null ? null : dayOf(validUntil),
  }));
}

/** Organisations mandated by owners (SIRENs) on a day. */
export async function organisationsMandatedBy(
  db: Db,
  owners: readonly string[],
  { on }: { readonly on: Day },
): Promise<readonly MandatedOrganisation[]> {
  const records = await db.facilitatorMandate.findMany({
    where: {
      organisation: { in: [...owners] },
      validFrom: { lte: dateOf(on) },
      OR: [{ validUntil: null }, { validUntil: { gte: dateOf(on) } }],
    },
    select: { organisation: true, facilitatorOrganisation: true },
  });
  return records.map((each) => ({ owner: each.organisation, organisation: each.facilitatorOrganisation }));
}
