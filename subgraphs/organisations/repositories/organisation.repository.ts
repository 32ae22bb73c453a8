import type { Organisation as OrganisationRecord } from "../../../prisma/organisations/client/client";
import type { OrganisationKind } from "../../../shared/access/roles";
import { dayOf, type Day } from "../../../shared/kernel/day";
import type { Db } from "../context";

export interface OrganisationRow {
  readonly siren: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly endedOn: Day | null;
}

export async function organisationsBySiren(
  db: Db,
  sirens: readonly string[],
): Promise<readonly OrganisationRow[]> {
  return (await db.organisation.findMany({ where: { siren: { in: [...sirens] } } })).map(toOrganisation);
}

function toOrganisation({ endedOn, ...columns }: OrganisationRecord): OrganisationRow {
  return { ...columns, endedOn: endedOn === null ? null : dayOf(endedOn) };
}
