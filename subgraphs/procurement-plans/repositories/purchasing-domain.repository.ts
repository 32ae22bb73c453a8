import type { Db } from "../context";

export interface PurchasingDomainRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly cpvPrefixes: readonly string[];
}

export function purchasingDomainsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly PurchasingDomainRow[]> {
  return db.purchasingDomain.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, description: true, cpvPrefixes: true },
  });
}
