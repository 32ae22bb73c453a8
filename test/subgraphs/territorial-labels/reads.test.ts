import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("territory", () => {
  test("the agglomeration has 60 member communes and one predecessor", async () => {
    const ask = queryRunner(territorialLabels, store);
    const { data, errors } = await ask(`{
      territory(code: "200089456") {
        name population siren kind
        predecessors { code name endedOn successor { code } }
        members(first: 2, orderBy: { field: POPULATION, direction: DESC }) { totalCount nodes { code name memberOf { code } } }
        labelAwards { totalCount nodes { id obtainedYear obtainedOn holder { code } renews { obtainedYear } status scheme { name criteria { number } } } }
        councilResolutions { nodes { title adoptedYear commitments { metric } purchasingDomains { id } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchSnapshot();
  });
});
