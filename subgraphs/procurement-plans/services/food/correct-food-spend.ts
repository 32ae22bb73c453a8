import { changedMeanwhile, notOwn, refuse, unknown } from "../../../../shared/commands/refuse";
import type { Refusal } from "../../../../shared/graphql/user-error.type";
import type { Db, Scope } from "../../context";
import {
  deleteFoodSpend,
  foodSpendById,
  updateFoodSpend,
  type FoodSpendChange,
  type FoodSpendRow,
} from "../../repositories/food/food-spend.repository";
import { orderedCharacteristics } from "../../rules/food/food-characteristic";
import { changedLineFault, type FoodSpendLine } from "../../rules/food/food-spend-line";
import { checkContracts, checkSuppliers } from "./food-spend-references";
import { foodSpendSharing } from "./food-spend-sharing";

export interface FoodSpendReference {
  readonly foodSpendId: string;
  /** Version that the caller read. */
  readonly version: number;
}

export interface FoodSpendCorrection extends FoodSpendReference {
  readonly visibility: FoodSpendChange["visibility"];
  readonly line: FoodSpendLine;
}

/** Puts a line in the place of one of the caller's organisation. Throws Refusal with the reason when it cannot. */
export async function changeFoodSpend(
  scope: Scope,
  { visibility, line, ...reference }: FoodSpendCorrection,
): Promise<FoodSpendRow> {
  const placed = [{ line, path: ["line"] }];
  const sharing = await scope.session.read(async (db) => {
    const { buyerSiret } = await ownLine(db, scope, reference);
    refuse(changedLineFault(line, scope.today));
    const shared = foodSpendSharing(scope.caller, visibility);
    await checkContracts(db, buyerSiret, placed);
    return shared;
  });
  await checkSuppliers(scope, placed);
  const characteristics = orderedCharacteristics(line.characteristics);
  const changed = await scope.session.write(async (db) => {
    const before = await ownLine(db, scope, reference);
    if (!(await updateFoodSpend(db, before, { ...line, ...sharing, characteristics }))) throw lineChanged();
    const [written] = await foodSpendById(db, [before.id]);
    if (written === undefined) throw lineChanged();
    return written;
  });
  scope.loaders.clear();
  return changed;
}

/** Removes a line of the caller's organisation, and gives it as it was. Throws Refusal with the reason when it cannot. */
export async function removeFoodSpend(scope: Scope, reference: FoodSpendReference): Promise<FoodSpendRow> {
  const removed = await scope.session.write(async (db) => {
    const line = await ownLine(db, scope, reference);
    if (!(await deleteFoodSpend(db, line))) throw lineChanged();
    return line;
  });
  scope.loaders.clear();
  return removed;
}

/** A line that the caller may not see is answered like one that does not exist. */
async function ownLine(
  db: Db,
  { caller }: Scope,
  { foodSpendId, version }: FoodSpendReference,
): Promise<FoodSpendRow> {
  const [line] = await foodSpendById(db, [foodSpendId]);
  if (line === undefined) {
    throw unknown(
      "UNKNOWN_FOOD_SPEND",
      "Cet achat n'existe pas, ou ne vous est pas accessible.",
      "foodSpendId",
    );
  }
  if (line.organisation !== caller.organisation) {
    throw notOwn(
      "NOT_OWN_FOOD_SPEND",
      "Seule l'organisation qui a saisi cet achat peut le corriger.",
      "foodSpendId",
    );
  }
  if (line.version !== version) throw lineChanged();
  return line;
}

function lineChanged(): Refusal {
  return changedMeanwhile(
    "FOOD_SPEND_CHANGED",
    "Cet achat a changé entre-temps : relisez-le avant de recommencer.",
  );
}
