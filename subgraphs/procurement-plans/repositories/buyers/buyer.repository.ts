import type { BuyerKind } from "../../../../prisma/procurement-plans/client/client";
import type { Db } from "../../context";

export interface BuyerRow {
  readonly siret: string;
  readonly name: string;
  readonly kind: BuyerKind;
  readonly territoryCode: string | null;
}

export function buyersBySiret(db: Db, sirets: readonly string[]): Promise<readonly BuyerRow[]> {
  return db.buyer.findMany({
    where: { siret: { in: [...sirets] } },
    select: { siret: true, name: true, kind: true, territoryCode: true },
  });
}
