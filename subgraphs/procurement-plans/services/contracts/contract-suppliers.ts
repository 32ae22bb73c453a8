import { unknown } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";

/** Asks the graph whether the holders of a contract exist. Throws Refusal when one does not. */
export async function checkSuppliers(
  { entities, correlationId }: Scope,
  sirets: readonly string[],
): Promise<void> {
  const references = sirets.map((siret) => ({ __typename: "Supplier", siret }));
  const known = await entities.exist(references, correlationId);
  if (known.every(Boolean)) return;
  const missing = sirets.filter((_, index) => known[index] !== true);
  throw unknown(
    "UNKNOWN_SUPPLIER",
    `Ce titulaire n'est pas un fournisseur connu du hub : ${missing.join(", ")}.`,
    "supplierSirets",
  );
}
