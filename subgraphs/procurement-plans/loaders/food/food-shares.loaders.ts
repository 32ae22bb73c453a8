import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  foodCellsOfBuyers,
  foodCellsOfPerimeters,
  type FoodCellRow,
} from "../../repositories/food/food-shares.repository";
import { foodTargetRows } from "../../repositories/food/food-target.repository";
import type { FoodPeriod } from "../../rules/food/food-year";
import type { FoodTarget } from "../../rules/food/food-targets";

export const foodCellsByBuyer: GroupDefinition<Db, FoodCellRow, FoodPeriod> = {
  name: "food cells by buyer",
  fetch: foodCellsOfBuyers,
  parentOf: (cell) => cell.of,
};

/** Keyed by the codes of the perimeter, joined by commas. */
export const foodCellsByPerimeter: GroupDefinition<Db, FoodCellRow, FoodPeriod> = {
  name: "food cells by perimeter",
  fetch: foodCellsOfPerimeters,
  parentOf: (cell) => cell.of,
};

/** The one parent of the targets, which are read whole. */
export const everyTarget = "food targets";

export const foodTargetTable: GroupDefinition<Db, FoodTarget> = {
  name: "food targets",
  fetch: (db) => foodTargetRows(db),
  parentOf: () => everyTarget,
};
