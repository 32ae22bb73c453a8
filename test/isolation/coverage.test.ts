import { subgraphManifests } from "../../subgraphs/all";
import { openTestStore, type TestStore } from "../support/test-store";
import { recordTables, worldKeys } from "./direct/governed-tables";
import { doors } from "./graph/doors";
import { schemas } from "./world/schemas";

/** References that are answered with their key alone. */
const keyOnly = ["procurement-plans TradeBody", "supplier-relations Buyer"];

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("the oracle", () => {
  test("knows every table that policies govern", async () => {
    const governed = await store.database.query<{ readonly schema: string; readonly table: string }>(
      `SELECT nspname AS schema, relname AS "table" FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE nspname = ANY($1::text[]) AND relrowsecurity`,
      [schemas],
    );
    const unknown = governed.filter(
      ({ schema, table }) => !(table in worldKeys) && !(`${schema}.${table}` in recordTables),
    );
    expect(governed.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });

  test("asks for every type that a subgraph answers by reference", () => {
    const references = subgraphManifests
      .filter(({ name }) => name in doors)
      .flatMap(({ name, access }) => Object.keys(access.references).map((type) => `${name} ${type}`));
    const asked = Object.entries(doors).flatMap(([name, ways]) =>
      ways.map((way) => `${name} ${way.name.replace(" (extended)", "")}`),
    );
    expect(references.filter((each) => !asked.includes(each) && !keyOnly.includes(each))).toEqual([]);
  });
});
