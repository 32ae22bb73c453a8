import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(supplierRelations, store);
});
afterAll(() => store.close());

async function statementsOf(query: string): Promise<number> {
  store.statements.length = 0;
  const { errors } = await ask(query);
  expect(errors).toBeUndefined();
  return store.statements.length;
}

describe("the number of statements does not grow with the rows", () => {
  test.each([
    [
      "events with all that hangs on them",
      (
        first: number,
      ) => `{ dialogueEvents(first: ${first.toString()}) { totalCount nodes { title registeredCount seatsLeft status
        tradeBodies { name } partnerNetworks { name } purchasingDomains { id } plannedProcurements { id } consultations { id }
        registrations(first: 3) { totalCount nodes { status supplier { name } } } } } }`,
    ],
    [
      "suppliers with all that hangs on them",
      (
        first: number,
      ) => `{ suppliers(first: ${first.toString()}) { nodes { name certifications { name isValidOn }
        eventsAttended(first: 2) { totalCount nodes { title } } eventRegistrations(first: 2) { nodes { status event { title } } }
        consultations(first: 2) { nodes { subject } } } } }`,
    ],
    [
      "consultations with all that hangs on them",
      (
        first: number,
      ) => `{ preMarketConsultations(first: ${first.toString()}) { nodes { subject event { title } partnerNetworks { name }
        contactedSuppliers { name } unequalInformation { information notToldTo { name } } firstBrokenEntry { id }
        entries(first: 2) { totalCount nodes { told supplier { name } reverses { id } } } } } }`,
    ],
  ])("%s", async (_, query) => {
    const many = await statementsOf(query(40));
    const few = await statementsOf(query(5));
    expect(many).toBeLessThanOrEqual(few + 2);
    expect(many).toBeLessThan(40);
  });
});
