import { dayOf, type Day } from "../../../shared/kernel/day";
import type { Supplier as SupplierRecord } from "../../../prisma/supplier-relations/client/client";
import type { Db } from "../context";

export type SupplierRow = Omit<SupplierRecord, "visibility" | "pool">;

export interface CertificationRow {
  readonly siret: string;
  readonly name: string;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}

export interface ContactRow {
  readonly id: string;
  readonly siret: string;
  readonly fullName: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export function suppliersBySiret(db: Db, sirets: readonly string[]): Promise<readonly SupplierRow[]> {
  return db.supplier.findMany({
    where: { siret: { in: [...sirets] } },
    omit: { visibility: true, pool: true },
  });
}

export async function certificationsOf(
  db: Db,
  sirets: readonly string[],
): Promise<readonly CertificationRow[]> {
  const records = await db.supplierCertification.findMany({
    where: { siret: { in: [...sirets] } },
    orderBy: [{ validFrom: "desc" }, { id: "asc" }],
  });
  return records.map(({ siret, name, validFrom, validUntil }) => ({
    siret,
    name,
    validFrom: dayOf(validFrom),
    validUntil: validUntil === null ? null : dayOf(validUntil),
  }));
}

export function contactsOf(db: Db, sirets: readonly string[]): Promise<readonly ContactRow[]> {
  return db.supplierContact.findMany({
    where: { siret: { in: [...sirets] } },
    select: { id: true, siret: true, fullName: true, role: true, email: true, phone: true },
    orderBy: { id: "asc" },
  });
}
