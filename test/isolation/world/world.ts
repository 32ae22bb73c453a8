import type { InsertionWorld } from "./insertion-rows";
import type { LabelsWorld } from "./labels-rows";
import type { ProcurementWorld } from "./procurement-rows";
import type { SuppliersWorld } from "./suppliers-rows";

/** Every row of the four subgraphs by table, under the names of the store; the table of a part after that of its whole. */
export interface World extends LabelsWorld, ProcurementWorld, SuppliersWorld, InsertionWorld {}

export type TableName = keyof World;
