import { checkOwnBuyer } from "../buyers/check-own-buyer";
import { randomUUID } from "node:crypto";
import { actingOrganisation, refuse } from "../../../../shared/commands/refuse";
import type { Scope } from "../../context";
import {
  foodSpendById,
  insertFoodSpend,
  type FoodSpendChange,
  type FoodSpendRow,
} from "../../repositories/food/food-spend.repository";
import { orderedCharacteristics } from "../../rules/food/food-characteristic";
import { foodSpendFault, type FoodSpendLine } from "../../rules/food/food-spend-line";
import { checkContracts, checkSuppliers } from "./food-spend-references";
import { foodSpendSharing } from "./food-spend-sharing";

export interface FoodSpendRecording {
  readonly buyerSiret: string;
  readonly visibility: FoodSpendChange["visibility"];
  readonly lines: readonly FoodSpendLine[];
}

/** Records what a buyer of the caller's organisation bought: every line or none. Throws Refusal with the reason. */
export async function recordFoodSpend(
  scope: Scope,
  { buyerSiret, visibility, lines }: FoodSpendRecording,
): Promise<readonly FoodSpendRow[]> {
  const organisation = actingOrganisation(scope.caller);
  const placed = lines.map((line, index) => ({ line, path: ["lines", index.toString()] }));
  const sharing = await scope.session.read(async (db) => {
    await checkOwnBuyer(db, {
      ...{ siret: buyerSiret, organisation },
      notOwned: "Seule l'organisation de cet acheteur peut saisir ses achats.",
    });
    refuse(foodSpendFault(lines, scope.today));
    const shared = foodSpendSharing(scope.caller, visibility);
    await checkContracts(db, buyerSiret, placed);
    return shared;
  });
  await checkSuppliers(scope, placed);
  const rows = lines.map((line) => ({
    ...{ ...line, characteristics: orderedCharacteristics(line.characteristics) },
    ...{ ...sharing, id: randomUUID(), organisation, buyerSiret, version: 1 },
  }));
  const recorded = await scope.session.write(async (db) => {
    await insertFoodSpend(db, rows);
    const written = await foodSpendById(
      db,
      rows.map(({ id }) => id),
    );
    const byId = new Map(written.map((row) => [row.id, row]));
    return rows.flatMap(({ id }) => byId.get(id) ?? []);
  });
  scope.loaders.clear();
  return recorded;
}
