import { gatewayCaller, type Caller } from "../../../../shared/access/caller";
import { organisations } from "../../../../subgraphs/organisations/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";
import { administratorOf, agglomeration } from "./callers";

/** Has an organisation leave the agglomeration, as its administrator does. */
export async function leavesOn(store: TestStore, organisation: string, day: string): Promise<void> {
  const ask = queryRunner(organisations, store, { caller: administratorOf(organisation) });
  const { data } = await ask(
    "mutation ($input: LeaveIntercommunalityInput!) { leaveIntercommunality(input: $input) { __typename } }",
    { input: { intercommunality: agglomeration, leavesOn: day } },
  );
  expect(data).toEqual({ leaveIntercommunality: { __typename: "LeaveIntercommunalityPayload" } });
}

/** Somebody of an organisation, in the pools that the gateway would find for it on a day. */
export async function memberOn(store: TestStore, organisation: string, day: string): Promise<Caller> {
  const clock = () => new Date(`${day}T12:00:00Z`);
  const ask = queryRunner(organisations, store, { caller: gatewayCaller, clock });
  const { data } = await ask(`{ organisationAccess(siren: "${organisation}") { pools } }`);
  const { pools } = data?.["organisationAccess"] as { readonly pools: readonly string[] };
  return { ...memberOf(organisation), pools };
}
