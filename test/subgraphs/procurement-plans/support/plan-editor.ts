import type { Caller } from "../../../../shared/access/caller";
import type { IdempotencyClaim } from "../../../../shared/commands/command";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";

export const louviers = "212703755";
export const louviersSiret = "21270375500018";
export const gaillon = "212702757";
export const agglomeration = "200089456";

export type Input = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly plannedProcurement?: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly version: number;
  };
  readonly carriedCount?: number;
  readonly procurementPlan?: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly version: number;
  };
}

const lineFields =
  "id version status need cpvCode value { amount } quantity { amount unit } nature startOn visibility considerations lots { id number title value { amount } }";
const planFields = "id version status year lastYear title visibility lineCount";

/** What a mutation answers with. */
const payloads: Readonly<Record<string, string>> = {
  addPlannedProcurement: `plannedProcurement { ${lineFields} }`,
  changePlannedProcurement: `plannedProcurement { ${lineFields} }`,
  carryOverPlannedProcurements: `carriedCount fromPlan { ${planFields} } toPlan { ${planFields} }`,
  launchPlannedProcurement: `plannedProcurement { ${lineFields} procedure }`,
  abandonPlannedProcurement: `plannedProcurement { ${lineFields} abandonmentReason }`,
};

export interface Asking {
  readonly caller?: Caller;
  readonly idempotency?: IdempotencyClaim;
}

/** Sends a mutation, in the name of a buyer of Louviers unless said otherwise. */
export async function send(
  store: TestStore,
  field: string,
  input: Input,
  { caller = memberOf(louviers), ...options }: Asking = {},
): Promise<Answer> {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const payload = payloads[field] ?? `procurementPlan { ${planFields} }`;
  const ask = queryRunner(procurementPlans, store, { caller, ...options });
  const { data, errors } = await ask(
    `mutation Change($input: ${type}Input!) { ${field}(input: $input) {
      __typename ... on ${type}Payload { ${payload} } ... on UserError { code message path } } }`,
    { input },
  );
  const [error] = errors ?? [];
  if (error !== undefined) return { code: String(error.extensions["code"]), message: error.message };
  return data?.[field] ?? {};
}

/** A line that may be added to any plan of 2026. */
export const aLine: Input = {
  need: "Nettoyage des écoles",
  description: "Essai",
  cpvCode: "90911200",
  value: "40000.00",
  nature: "SERVICES",
  visibility: "POOLED",
};

/** Opens a plan of 2026 for Louviers and answers its identifier. */
export async function aPlan(store: TestStore, difference: Input = {}): Promise<string> {
  const plan = { buyerSiret: louviersSiret, year: 2026, title: "Essai", visibility: "POOLED", ...difference };
  return (await send(store, "createProcurementPlan", plan)).procurementPlan?.id ?? "";
}

/** Adds a line and answers what is sent back with a change of it. */
export async function lineOf(
  store: TestStore,
  planId: string,
  difference: Input = {},
): Promise<{ readonly plannedProcurementId: string; readonly version: number }> {
  const { plannedProcurement, ...refused } = await send(store, "addPlannedProcurement", {
    ...aLine,
    planId,
    ...difference,
  });
  if (plannedProcurement === undefined) throw new Error(JSON.stringify(refused));
  return { plannedProcurementId: plannedProcurement.id, version: plannedProcurement.version };
}

/** Takes a plan through its steps. It is closed by the store, whatever lines it has left. */
export async function stepTo(
  store: TestStore,
  planId: string,
  status: "ADOPTED" | "PUBLISHED" | "CLOSED",
): Promise<void> {
  const on = "2026-11-23";
  const steps = [
    ["adoptProcurementPlan", { adoptedOn: on }],
    ["publishProcurementPlan", { publishedOn: on }],
  ] as const;
  const count = ["ADOPTED", "PUBLISHED", "CLOSED"].indexOf(status) + 1;
  for (const [index, [field, day]] of steps.slice(0, count).entries()) {
    const answer = await send(store, field, { planId, version: index + 1, ...day });
    if (answer.procurementPlan === undefined) throw new Error(JSON.stringify(answer));
  }
  if (status !== "CLOSED") return;
  await store.database.query(
    "UPDATE procurement_plans.procurement_plan SET status = 'CLOSED', closed_on = $2::date, version = version + 1 WHERE id = $1",
    [planId, on],
  );
}
