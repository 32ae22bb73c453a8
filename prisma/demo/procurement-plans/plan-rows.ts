import type { Prisma } from "../../procurement-plans/client/client";

/** Who plans: a member commune, or the agglomeration itself. */
export interface Planner {
  readonly code: string;
  readonly siren: string;
  readonly siret: string;
  readonly title: string;
  readonly population: number;
}

export type PlanRow = Prisma.ProcurementPlanCreateManyInput;

export type NeedRow = Prisma.PlannedProcurementCreateManyInput & { readonly valueCents: bigint };

export type LotRow = Prisma.LotCreateManyInput & { readonly valueCents: bigint };

/** Plans with all that hangs on them, in the order in which the store takes them. */
export interface PlanRows {
  readonly plans: readonly Prisma.ProcurementPlanCreateManyInput[];
  readonly plannedProcurements: readonly Prisma.PlannedProcurementCreateManyInput[];
  readonly lots: readonly Prisma.LotCreateManyInput[];
  readonly contracts: readonly Prisma.ContractCreateManyInput[];
  readonly contractSuppliers: readonly Prisma.ContractSupplierCreateManyInput[];
}

export function joinPlanRows(parts: readonly PlanRows[]): PlanRows {
  return {
    plans: parts.flatMap(({ plans }) => plans),
    plannedProcurements: parts.flatMap(({ plannedProcurements }) => plannedProcurements),
    lots: parts.flatMap(({ lots }) => lots),
    contracts: parts.flatMap(({ contracts }) => contracts),
    contractSuppliers: parts.flatMap(({ contractSuppliers }) => contractSuppliers),
  };
}
