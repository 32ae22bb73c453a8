import { sqltag as sql } from "@prisma/client/runtime/client";
import { dayOf, type Day } from "../../../shared/kernel/day";
import type { Territory as TerritoryRecord } from "../../../prisma/territorial-labels/client/client";
import type { Db } from "../context";

export interface TerritoryRow {
  readonly code: string;
  readonly kind: "COMMUNE" | "INTERCOMMUNALITY";
  readonly name: string;
  readonly siren: string;
  readonly population: number | null;
  readonly departement: string | null;
  readonly memberOfCode: string | null;
  readonly endedOn: Day | null;
}

/** A territory beside the one that it is asked for. */
export interface RelatedTerritory {
  readonly of: string;
  readonly territory: TerritoryRow;
}

export async function territoriesByCode(db: Db, codes: readonly string[]): Promise<readonly TerritoryRow[]> {
  return (await db.territory.findMany({ where: { code: { in: [...codes] } } })).map(toTerritory);
}

export async function predecessorsOf(db: Db, codes: readonly string[]): Promise<readonly RelatedTerritory[]> {
  const successions = await db.territorySuccession.findMany({
    where: { successorCode: { in: [...codes] } },
    include: { predecessor: true },
    orderBy: [{ effectiveOn: "asc" }, { predecessorCode: "asc" }],
  });
  return successions.map((each) => ({ of: each.successorCode, territory: toTerritory(each.predecessor) }));
}

export async function successorsOf(db: Db, codes: readonly string[]): Promise<readonly RelatedTerritory[]> {
  const successions = await db.territorySuccession.findMany({
    where: { predecessorCode: { in: [...codes] } },
    include: { successor: true },
    orderBy: [{ effectiveOn: "asc" }, { successorCode: "asc" }],
  });
  return successions.map((each) => ({ of: each.predecessorCode, territory: toTerritory(each.successor) }));
}

/** Codes counted in the figures of each territory: itself, its member communes and its predecessors. */
export function perimetersOf(
  db: Db,
  codes: readonly string[],
): Promise<readonly { readonly of: string; readonly code: string }[]> {
  return db.$queryRaw(sql`
    SELECT asked.code AS of, asked.code AS code FROM unnest(${[...codes]}::text[]) AS asked(code)
    UNION ALL
    SELECT member_of_code, code FROM territorial_labels.territory WHERE member_of_code = ANY(${[...codes]}::text[])
    UNION ALL
    SELECT successor_code, predecessor_code FROM territorial_labels.territory_succession
    WHERE successor_code = ANY(${[...codes]}::text[])
    ORDER BY 1, 2`);
}

function toTerritory({
  code,
  kind,
  name,
  siren,
  population,
  departement,
  memberOfCode,
  endedOn,
}: TerritoryRecord) {
  return {
    code,
    kind,
    name,
    siren,
    population,
    departement,
    memberOfCode,
    endedOn: endedOn === null ? null : dayOf(endedOn),
  };
}
