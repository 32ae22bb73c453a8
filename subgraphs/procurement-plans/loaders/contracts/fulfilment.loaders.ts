import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import {
  fulfilmentOfBuyers,
  fulfilmentOfLines,
  fulfilmentOfPerimeters,
  fulfilmentOfPlans,
  type FulfilmentCellRow,
} from "../../repositories/contracts/fulfilment.repository";

type FulfilmentCells = GroupDefinition<Db, FulfilmentCellRow>;

const parentOf = ({ owner }: FulfilmentCellRow): string => owner;

export const fulfilmentByLine: FulfilmentCells = {
  name: "fulfilment by line",
  fetch: fulfilmentOfLines,
  parentOf,
};

export const fulfilmentByPlan: FulfilmentCells = {
  name: "fulfilment by plan",
  fetch: fulfilmentOfPlans,
  parentOf,
};

export const fulfilmentByBuyer: FulfilmentCells = {
  name: "fulfilment by buyer",
  fetch: fulfilmentOfBuyers,
  parentOf,
};

export const fulfilmentByPerimeter: FulfilmentCells = {
  name: "fulfilment by perimeter",
  fetch: fulfilmentOfPerimeters,
  parentOf,
};
