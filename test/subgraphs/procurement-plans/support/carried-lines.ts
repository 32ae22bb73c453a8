import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";
import { aPlan, louviers } from "./plan-editor";

export const carrying = "carryOverPlannedProcurements";

/** One of 2026 to carry from, and one of 2027 to carry to. */
export async function twoPlans(
  store: TestStore,
): Promise<{ readonly fromPlanId: string; readonly toPlanId: string }> {
  return { fromPlanId: await aPlan(store), toPlanId: await aPlan(store, { year: 2027 }) };
}

export interface Carried {
  readonly id: string;
  readonly need: string;
  readonly status: string;
  readonly version: number;
  readonly startOn: string | null;
  readonly carriedFrom: { readonly id: string } | null;
  readonly carriedTo: { readonly id: string } | null;
}

/** The lines of a plan by need, as their buyer reads them. */
export async function linesOf(store: TestStore, planId: string, filter = ""): Promise<readonly Carried[]> {
  const ask = queryRunner(procurementPlans, store, { caller: memberOf(louviers) });
  const { data } = await ask(`{ procurementPlan(id: "${planId}") {
    plannedProcurements(orderBy: { field: NEED, direction: ASC } ${filter}) {
      nodes { id need status version startOn carriedFrom { id } carriedTo { id } } } } }`);
  return (data?.["procurementPlan"] as { plannedProcurements: { nodes: readonly Carried[] } })
    .plannedProcurements.nodes;
}
