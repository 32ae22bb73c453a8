import type { Scope } from "../context";
import { supplierBySiret } from "../loaders/supplier.loaders";
import type { SupplierRow } from "../repositories/supplier.repository";

/** The suppliers of these SIRETs that the caller may see, in the same order. */
export async function visibleSuppliers(
  { loaders }: Scope,
  sirets: readonly string[],
): Promise<readonly SupplierRow[]> {
  const suppliers = await Promise.all(sirets.map((siret) => loaders.one(supplierBySiret, siret)));
  return suppliers.filter((supplier) => supplier !== null);
}
