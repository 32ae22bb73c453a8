import type { Visibility } from "../../../../prisma/procurement-plans/client/client";
import type { Db } from "../../context";

export interface PurchasingDomainRow {
  readonly id: string;
  readonly organisation: string;
  readonly visibility: Visibility;
  readonly name: string;
  readonly description: string;
  readonly cpvPrefixes: readonly string[];
  readonly version: number;
}

const columns = {
  ...{ id: true, organisation: true, visibility: true, version: true },
  ...{ name: true, description: true, cpvPrefixes: true },
} as const;

export function purchasingDomainsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly PurchasingDomainRow[]> {
  return db.purchasingDomain.findMany({
    where: { id: { in: [...ids] } },
    select: columns,
  });
}

/** The domains that an organisation has opened. */
export function purchasingDomainsOf(db: Db, organisation: string): Promise<readonly PurchasingDomainRow[]> {
  return db.purchasingDomain.findMany({ where: { organisation }, select: columns, orderBy: { id: "asc" } });
}
