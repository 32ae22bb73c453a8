import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { content } from "../contracts/contract-desk";
import { addLine, addPlans, pool } from "../pooling/pooling-world";
import { advanced, gaillon, jointDesk, louviers, type JointDesk } from "./joint-desk";

let store: TestStore;
let desk: JointDesk;
beforeAll(async () => {
  store = await openTestStore();
  desk = jointDesk(store);
});
afterAll(() => store.close());

describe("a joint procurement formed of a pooling opportunity", () => {
  test("takes its code, its nature, its days and its buyers, with the lines of its lead", async () => {
    await addPlans(store);
    for (const [who, cents] of [
      ["a", 1_000_00],
      ["b", 2_000_00],
      ["c", 3_000_00],
    ] as const) {
      await addLine(store, [who, `papier-${who}`], { cents });
    }
    const caller = { ...memberOf(louviers.siren), pools: [pool] };
    const asked = `{ poolingOpportunities(territory: "${pool}") { nodes { id lastDayToJoin jointProcurements { totalCount } } } }`;
    const { data } = await desk.ask(asked, { caller });
    const found = data?.["poolingOpportunities"] as { readonly nodes: readonly { readonly id: string }[] };
    const input = {
      ...{ leadBuyerSiret: louviers.siret, title: "Papier", need: "Papier recyclé", visibility: "POOLED" },
      ...{ poolingOpportunityId: found.nodes[0]?.id, invitedBuyerSirets: [] },
    };
    const formed = await desk.send("createJointProcurement", input, { caller });
    expect(formed.found).toMatchObject({
      ...{ cpvCode: "30190000", nature: "GOODS", lastDayToJoin: "2027-12-31", value: { amount: "1000.00" } },
      members: { nodes: [{ state: "INVITED" }, { state: "JOINED" }, { state: "INVITED" }] },
      plannedProcurements: { nodes: [{ id: "papier-a", status: "OPEN" }] },
    });
    // What its lead already buys so is offered no more; the rest of the opportunity leads to it.
    const after = await desk.ask(
      `{ poolingOpportunities(territory: "${pool}") { nodes { organisationCount } } }`,
      { caller },
    );
    expect(after.data).toEqual({ poolingOpportunities: { nodes: [{ organisationCount: 2 }] } });
  });
});

describe("a contract of a joint procurement", () => {
  const record = (input: object, caller = memberOf(louviers.siren)) =>
    desk.ask(
      `mutation { recordContract(input: { visibility: PUBLIC content: { title: "${content.title}" description: "d" cpvCode: "30192000" value: "1000.00"
        notifiedOn: "2026-11-23" considerations: [] absentConsiderations: [] reserved: UNDECLARED smallEnterprise: UNDECLARED
        supplierSirets: ["${content.supplierSirets[0] ?? ""}"] } ${Object.entries(input)
          .map(([name, value]) => `${name}: "${String(value)}"`)
          .join(
            " ",
          )} }) { ... on RecordContractPayload { contract { buyer { siret } nature jointProcurement { id } } } ... on UserError { code } } }`,
      { caller },
    );

  test("is recorded by its lead once it is launched, and seen from both sides", async () => {
    const jointProcurementId = await advanced(desk, "LAUNCHED");
    const { data, errors } = await record({ jointProcurementId });
    expect(errors).toBeUndefined();
    expect(data?.["recordContract"]).toEqual({
      contract: {
        buyer: { siret: louviers.siret },
        nature: "GOODS",
        jointProcurement: { id: jointProcurementId },
      },
    });
    const seen = await desk.ask(
      `{ jointProcurement(id: "${jointProcurementId}") { contracts { totalCount } } }`,
    );
    expect(seen.data).toEqual({ jointProcurement: { contracts: { totalCount: 1 } } });
  });

  test.each([
    ["of one that is not launched", "SIGNED", {}, louviers, "JOINT_NOT_LAUNCHED"],
    ["of one that another leads", "LAUNCHED", {}, gaillon, "NOT_LEAD"],
    ["of a line as well", "LAUNCHED", { plannedProcurementId: "x" }, louviers, "LINE_AND_JOINT"],
    ["of another buyer", "LAUNCHED", { buyerSiret: gaillon.siret }, louviers, "OTHER_BUYER"],
  ] as const)("is refused %s", async (_, until, change, { siren }, code) => {
    const jointProcurementId = await advanced(desk, until);
    const { data } = await record({ jointProcurementId, ...change }, memberOf(siren));
    expect(data?.["recordContract"]).toEqual({ code });
  });
});
