import { Refusal, invalidInput } from "../../../../shared/graphql/user-error.type";
import { unknown } from "../../../../shared/commands/refuse";
import type { Db, Scope } from "../../context";
import { contractsById } from "../../repositories/contracts/contract.repository";
import type { FoodSpendLine } from "../../rules/food/food-spend-line";

/** A line with its place in the input, for what is refused of it. */
export interface PlacedLine {
  readonly line: FoodSpendLine;
  readonly path: readonly string[];
}

/** Throws Refusal when a line names a contract that the caller may not see, or that of another buyer. */
export async function checkContracts(
  db: Db,
  buyerSiret: string,
  lines: readonly PlacedLine[],
): Promise<void> {
  const named = lines.flatMap(({ line: { contractId }, path }) =>
    contractId === null ? [] : [{ contractId, path: [...path, "contractId"] }],
  );
  if (named.length === 0) return;
  const contracts = await contractsById(db, [...new Set(named.map(({ contractId }) => contractId))]);
  for (const { contractId, path } of named) {
    const contract = contracts.find(({ id }) => id === contractId);
    if (contract === undefined) {
      throw unknown("UNKNOWN_CONTRACT", "Ce marché n'existe pas, ou ne vous est pas accessible.", ...path);
    }
    if (contract.buyerSiret !== buyerSiret) {
      throw new Refusal(
        invalidInput({
          code: "CONTRACT_OF_OTHER_BUYER",
          message: "Ce marché est celui d'un autre acheteur.",
          path: ["input", ...path],
        }),
      );
    }
  }
}

/** Throws Refusal when a line names a supplier that the hub does not know. */
export async function checkSuppliers(
  { entities, correlationId }: Scope,
  lines: readonly PlacedLine[],
): Promise<void> {
  const named = lines.flatMap(({ line: { supplierSiret }, path }) =>
    supplierSiret === null ? [] : [{ siret: supplierSiret, path: [...path, "supplierSiret"] }],
  );
  if (named.length === 0) return;
  const sirets = [...new Set(named.map(({ siret }) => siret))];
  const found = await entities.exist(
    sirets.map((siret) => ({ __typename: "Supplier", siret })),
    correlationId,
  );
  const missing = named.find(({ siret }) => found[sirets.indexOf(siret)] !== true);
  if (missing !== undefined) {
    throw unknown(
      "UNKNOWN_SUPPLIER",
      "Ce fournisseur n'est pas connu du hub : laissez le champ vide ou faites-le référencer.",
      ...missing.path,
    );
  }
}
