import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import type { SubgraphManifest } from "../../../shared/federation/subgraph";
import { subgraphManifests } from "../../../subgraphs/all";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const agglomeration = memberOf("200089456");
const administrator: Caller = { ...agglomeration, roles: ["ADMINISTRATOR"] };

/** The field of a subgraph by which its trail is read. */
function trailField(manifest: SubgraphManifest): string | undefined {
  const fields = Object.keys(manifest.schema().getQueryType()?.getFields() ?? {});
  return fields.find((name) => name.endsWith("AuditTrail"));
}

async function record(day: string, caller = agglomeration): Promise<void> {
  await queryRunner(territorialLabels, store, { caller })(
    `mutation { recordLabelAward(input: { schemeId: "rfar", territoryCode: "200089456", obtainedOn: "${day}" }) { __typename } }`,
  );
}

async function trail(args = "", caller: Caller = administrator) {
  const { data, errors } = await queryRunner(territorialLabels, store, { caller })(
    `{ labelAuditTrail${args} { totalCount pageInfo { endCursor hasNextPage }
       nodes { sequence at action outcome code entity correlationId } } }`,
  );
  return { trail: data?.["labelAuditTrail"] as Trail | undefined, errors };
}

interface Trail {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

describe("the audit trail of an organisation", () => {
  beforeAll(async () => {
    for (const day of ["2026-01-01", "2027-01-01", "2026-01-02"]) await record(day);
    await record("2026-01-03", memberOf("212703755"));
  });

  test("is read by its administrators, latest first, and holds nothing of another's", async () => {
    const { trail: read } = await trail();
    const action = "Mutation.recordLabelAward";
    expect(read).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          sequence: 3,
          action,
          outcome: "DONE",
          code: null,
          entity: expect.any(String),
          correlationId: "test",
        },
        { sequence: 2, action, outcome: "REFUSED", code: "OBTAINED_IN_FUTURE", entity: null },
        { sequence: 1, action, outcome: "DONE" },
      ],
    });
    const louviers: Caller = { ...administrator, organisation: "212703755" };
    expect((await trail("", louviers)).trail?.nodes).toMatchObject([{ code: "NOT_OWN_TERRITORY" }]);
  });

  test("is filtered by outcome and by instant, and paged", async () => {
    expect((await trail("(filter: { outcome: REFUSED })")).trail?.nodes).toMatchObject([{ sequence: 2 }]);
    const at = (await trail()).trail?.nodes[1]?.["at"];
    const from = (await trail(`(filter: { from: "${String(at)}" })`)).trail?.nodes.map(
      (each) => each["sequence"],
    );
    const until = (await trail(`(filter: { until: "${String(at)}" })`)).trail?.nodes.map(
      (each) => each["sequence"],
    );
    expect([...(from ?? []), ...(until ?? [])]).toEqual([3, 2, 1]);
    const { trail: first } = await trail("(first: 2)");
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const { trail: rest } = await trail(`(first: 2, after: "${first?.pageInfo.endCursor ?? ""}")`);
    expect(rest?.nodes.map((each) => each["sequence"])).toEqual([1]);
  });

  test.each<[string, Caller, string]>([
    ["a buyer", { ...agglomeration, roles: ["BUYER", "COORDINATOR"] }, "FORBIDDEN"],
    ["an administrator of nothing", { ...administrator, organisation: null }, "FORBIDDEN"],
    ["an anonymous caller", anonymousCaller(["200089456"]), "UNAUTHENTICATED"],
  ])("is refused to %s, which is noted", async (_, caller, code) => {
    const { trail: read, errors } = await trail("", caller);
    expect(read).toBeUndefined();
    expect(errors?.[0]?.extensions).toHaveProperty("code", code);
    const [last] = await store.database.query(
      "SELECT action, outcome, code FROM territorial_labels.audit_entry WHERE organisation = $1 ORDER BY sequence DESC LIMIT 1",
      [caller.organisation ?? "000000000"],
    );
    expect(last).toEqual({ action: "Query.labelAuditTrail", outcome: "REFUSED", code });
  });

  test("an anonymous mutation is left in nobody's trail", async () => {
    await queryRunner(territorialLabels, store, { caller: anonymousCaller([]) })(
      `mutation { ...Fields } fragment Fields on Mutation {
        recordLabelAward(input: { schemeId: "rfar", territoryCode: "200089456", obtainedOn: "2026-01-01" }) { __typename } }`,
    );
    const [last] = await store.database.query(
      "SELECT action, outcome, code FROM territorial_labels.audit_entry WHERE organisation = '000000000' ORDER BY sequence DESC LIMIT 1",
    );
    expect(last).toEqual({
      action: "Mutation.recordLabelAward",
      outcome: "REFUSED",
      code: "UNAUTHENTICATED",
    });
  });

  test.each(subgraphManifests.filter((manifest) => trailField(manifest) !== undefined))(
    "can be read in $name",
    async (manifest) => {
      const field = trailField(manifest) ?? "";
      const ask = queryRunner(manifest, store, { caller: { ...administrator, organisation: "212704076" } });
      expect(await ask(`{ ${field} { totalCount nodes { sequence } } }`)).toEqual({
        data: { [field]: { totalCount: 0, nodes: [] } },
      });
    },
  );

  test("each subgraph of a domain has one", () => {
    const fields = subgraphManifests.map(trailField).filter((name) => name !== undefined);
    expect(fields).toEqual(
      expect.arrayContaining([
        ...["labelAuditTrail", "procurementAuditTrail", "supplierAuditTrail", "insertionAuditTrail"],
      ]),
    );
  });
});
