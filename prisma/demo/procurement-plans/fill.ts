import type { Prisma } from "../../procurement-plans/client/client";
import { buyers } from "./buyers";
import { purchasingDomains, purchasingStrategies, strategyStakeholders } from "./domains";
import { generatedPlans } from "./generated";
import type { PlanRows } from "./plan-rows";
import { cateringPlan } from "./story-catering";
import { renovationPlan } from "./story-renovation";

const batchSize = 500;

/** The story's buyers, domains, plans and contracts, then three years of plans of every member commune. */
export async function fillProcurementPlans(db: Prisma.TransactionClient): Promise<void> {
  await db.buyer.createMany({ data: buyers() });
  await db.purchasingDomain.createMany({ data: purchasingDomains() });
  await db.purchasingStrategy.createMany({ data: purchasingStrategies() });
  await db.strategyStakeholder.createMany({ data: strategyStakeholders() });
  for (const rows of [renovationPlan(), cateringPlan(), generatedPlans()]) await insertPlans(db, rows);
}

async function insertPlans(db: Prisma.TransactionClient, rows: PlanRows): Promise<void> {
  for (const data of batches(rows.plans)) await db.procurementPlan.createMany({ data });
  for (const data of batches(rows.plannedProcurements)) await db.plannedProcurement.createMany({ data });
  for (const data of batches(rows.lots)) await db.lot.createMany({ data });
  for (const data of batches(rows.contracts)) await db.contract.createMany({ data });
  for (const data of batches(rows.contractSuppliers)) await db.contractSupplier.createMany({ data });
}

function batches<Row>(rows: readonly Row[]): readonly Row[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}
