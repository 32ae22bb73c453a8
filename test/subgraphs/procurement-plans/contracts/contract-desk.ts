import type { Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner, type QueryRunnerOptions } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";

export const louviers = { siren: "212703755", siret: "21270375500018" };
export const gaillon = { siren: "212702757", siret: "21270275700015" };
export const farm = "90020006400013";
export const bakery = "90020005600019";

/** A contract that can be recorded as it is. */
export const content = {
  title: "Papier",
  cpvCode: "30192000",
  value: "1000.00",
  notifiedOn: "2026-11-23",
  durationMonths: 12,
  supplierSirets: [farm],
};

/** Answers of mutations about contracts, sent to a store. */
export function contractDesk(store: TestStore) {
  return async (
    name: "recordContract" | "correctContract" | "amendContract",
    input: Readonly<Record<string, unknown>>,
    { caller = memberOf(louviers.siren), ...options }: QueryRunnerOptions & { readonly caller?: Caller } = {},
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const { data, errors } = await queryRunner(procurementPlans, store, { caller, ...options })(
      `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
        ... on ${type}Payload { contract { id version title value { amount } currentValue { amount } currentEndOn minorModification { outcome reason ceiling { amount } legalBasis { article } } nature reserved innovative
          visibility suppliers { siret } plannedProcurement { id status } lot { id }
          amendments { totalCount nodes { number signedOn valueChange { amount } } } } }
        ... on UserError { code message path } } }`,
      { input },
    );
    const answer = data?.[name] as Record<string, unknown> | undefined;
    return { answer, contract: answer?.["contract"] as Record<string, unknown> | undefined, errors };
  };
}

/** A launched line of Louviers with as many lots as said, in a plan of its own. */
export async function launchedLine(
  store: TestStore,
  id: string,
  { lots = 0, visibility = "PUBLIC", status = "LAUNCHED", planStatus = "ADOPTED" } = {},
): Promise<void> {
  const owned = `'${louviers.siren}', '${visibility}', '200089456'`;
  const days =
    planStatus === "CLOSED" ? "'2026-01-01', '2026-01-02', '2026-01-03'" : "'2026-01-01', NULL, NULL";
  await store.database.query(`
    INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status, adopted_on, published_on, closed_on)
    VALUES ('${id}', ${owned}, '${louviers.siret}', 2026, 'Essai', '${planStatus}', ${days})`);
  await store.database.query(`
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      need, description, cpv_code, value_cents, nature, notice_on, considerations, status)
    VALUES ('${id}', ${owned}, '${id}', '${louviers.siret}', 2026, 'Essai', 'Essai', '30192000', 100000, 'GOODS', '2026-03-01', '{}', '${status}')`);
  await store.database.query(`
    INSERT INTO procurement_plans.lot (id, organisation, planned_procurement_id, number, title, cpv_code, value_cents)
    SELECT '${id}-lot-' || number, '${louviers.siren}', '${id}', number, 'Lot', '30192000', 50000 FROM generate_series(1, ${lots.toString()}) AS number`);
}
