import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

interface Consultation {
  readonly id: string;
  readonly organisation: string;
}

/** A public consultation of a member of the agglomeration, of which something was learnt. */
async function aPublicConsultation(): Promise<Consultation> {
  const [found] = await store.database.query<Consultation>(
    `SELECT c.id, c.organisation FROM supplier_relations.pre_market_consultation c
     WHERE c.visibility = 'PUBLIC' AND c.pool = '200089456' AND EXISTS (
       SELECT 1 FROM supplier_relations.consultation_entry e WHERE e.consultation_id = c.id AND e.learnt IS NOT NULL)
     ORDER BY 1 LIMIT 1`,
  );
  if (found === undefined) throw new Error("The demonstration holds no such consultation");
  return found;
}

async function learnt(caller: Caller, { id }: Consultation): Promise<readonly (string | null)[]> {
  const { data } = await queryRunner(supplierRelations, store, { caller })(
    `{ preMarketConsultation(id: "${id}") { entries(first: 100) { nodes { told learnt hash } } firstBrokenEntry { learnt } } }`,
  );
  const found = data?.["preMarketConsultation"] as {
    readonly entries: {
      readonly nodes: readonly { readonly told: unknown; readonly learnt: string | null }[];
    };
    readonly firstBrokenEntry: unknown;
  };
  expect(found.firstBrokenEntry).toBeNull();
  expect(found.entries.nodes.every(({ told }) => Array.isArray(told))).toBe(true);
  return found.entries.nodes.map((each) => each.learnt).filter((each) => each !== null);
}

describe("what a buyer learnt in a public consultation", () => {
  test("is read by the buyer, and by whoever buys in its agglomeration", async () => {
    const consultation = await aPublicConsultation();
    const own = await learnt({ ...memberOf(consultation.organisation), roles: [], pools: [] }, consultation);
    expect(own.length).toBeGreaterThan(0);
    expect(await learnt({ ...memberOf("212707012"), roles: ["BUYER"] }, consultation)).toEqual(own);
  });

  test.each<[string, Caller]>([
    ["nobody in particular", anonymousCaller([])],
    ["nobody in particular, in the pool", anonymousCaller(["200089456"])],
    ["a supplier", { ...memberOf("900200015"), roles: ["SUPPLIER"], pools: [] }],
    ["a buyer from elsewhere", { ...memberOf("900100025"), roles: ["BUYER"], pools: [] }],
    ["an administrator of a member commune", { ...memberOf("212707012"), roles: ["ADMINISTRATOR"] }],
  ])("is withheld from %s, who sees the rest", async (_, caller) => {
    expect(await learnt(caller, await aPublicConsultation())).toEqual([]);
  });
});
