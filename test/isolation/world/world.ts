import type { ContractsWorld } from "./contract-rows";
import type { FoodWorld } from "./food-rows";
import type { InsertionWorld } from "./insertion-rows";
import type { JointWorld } from "./joint-rows";
import type { LabelsWorld } from "./labels-rows";
import type { LawWorld } from "./law-rows";
import type { ProcurementWorld } from "./procurement-rows";
import type { PoolingWorld } from "./pooling-rows";
import type { SuppliersWorld } from "./suppliers-rows";

/** Every row of the four subgraphs by table, under the names of the store; the table of a part after that of its whole. */
export interface World
  extends
    LabelsWorld,
    ProcurementWorld,
    ContractsWorld,
    FoodWorld,
    PoolingWorld,
    JointWorld,
    LawWorld,
    SuppliersWorld,
    InsertionWorld {}

export type TableName = keyof World;
