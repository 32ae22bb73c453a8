import type { Prisma } from "../../procurement-plans/client/client";
import { buyers } from "./buyers";
import { comingPlans } from "./coming-year";
import { purchasingDomains, purchasingStrategies, strategyStakeholders } from "./domains";
import { foodSpend } from "./food";
import { generatedAmendments } from "./generated-amendments";
import { generatedPlans } from "./generated";
import { carryRequests, jointMembers, jointNeeds, jointProcurements, jointShares } from "./joint";
import type { PlanRows } from "./plan-rows";
import { spaserMembers, spaserScheme, spaserTargets } from "./spaser";
import { cateringPlan } from "./story-catering";
import { renovationPlan } from "./story-renovation";

const batchSize = 500;

/**
 * The story's buyers, domains, plans and contracts, then plans of every member commune, a school year of food, amendments,
 * purchases made together and a scheme for responsible purchasing.
 */
export async function fillProcurementPlans(db: Prisma.TransactionClient): Promise<void> {
  await db.buyer.createMany({ data: buyers() });
  await db.purchasingDomain.createMany({ data: purchasingDomains() });
  await db.purchasingStrategy.createMany({ data: purchasingStrategies() });
  await db.strategyStakeholder.createMany({ data: strategyStakeholders() });
  const plans = [renovationPlan(), cateringPlan(), generatedPlans(), comingPlans()];
  for (const rows of plans) await insertPlans(db, rows);
  await db.contractAmendment.createMany({
    data: generatedAmendments(plans.flatMap(({ contracts }) => contracts)),
  });
  await db.jointProcurement.createMany({ data: jointProcurements() });
  await db.jointProcurementMember.createMany({ data: jointMembers() });
  await db.jointProcurementNeed.createMany({ data: jointNeeds() });
  await db.jointProcurementShare.createMany({ data: jointShares() });
  await db.carryRequest.createMany({ data: carryRequests(comingPlans()) });
  await db.foodSpend.createMany({ data: [...foodSpend()] });
  await db.spaserScheme.create({ data: spaserScheme() });
  await db.spaserSchemeMember.createMany({ data: spaserMembers() });
  await db.spaserTarget.createMany({ data: spaserTargets() });
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
