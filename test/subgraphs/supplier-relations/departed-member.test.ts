import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { leavesOn, memberOn } from "../organisations/support/departure";

const leaver = "212703755";
const stayer = "212707012";
const agglomeration = "200089456";
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await share(leaver, "before");
  await share(stayer, "before");
  await leavesOn(store, leaver, "2027-01-01");
  await share(stayer, "after");
});
afterAll(() => store.close());

/** An event and a consultation that an organisation pools with the agglomeration. */
async function share(organisation: string, when: string): Promise<void> {
  const id = `${organisation}-${when}`;
  await store.database.query(
    `INSERT INTO supplier_relations.dialogue_event (id, organisation, visibility, pool, organiser_siret, kind, title, description,
       territory_code, starts_at, ends_at)
     VALUES ($1, $2, 'POOLED', $3, $4, 'TRADE_MEETING', 'Réunion', 'Réunion', '27375', '2026-06-01T08:00:00Z', '2026-06-01T10:00:00Z')`,
    [id, organisation, agglomeration, `${organisation}00012`],
  );
  await store.database.query(
    `INSERT INTO supplier_relations.pre_market_consultation (id, organisation, visibility, pool, planned_procurement_id, buyer_siret,
       subject, opened_on, event_organisation, event_id)
     VALUES ($1, $2, 'POOLED', $3, 'need', $4, 'Sujet', '2026-06-01', $2, $1)`,
    [id, organisation, agglomeration, `${organisation}00012`],
  );
}

/** What is pooled that an organisation sees on a day: events and consultations, by look-up, list and reference, which must agree. */
async function sharedSeen(organisation: string, day: string): Promise<readonly string[]> {
  const caller = await memberOn(store, organisation, day);
  const ask = queryRunner(supplierRelations, store, { caller, clock: () => new Date(`${day}T12:00:00Z`) });
  const ids = [`${leaver}-before`, `${stayer}-before`, `${stayer}-after`];
  const lookups = ids.map(
    (id, index) =>
      `e${index.toString()}: dialogueEvent(id: "${id}") { id consultations { id } } c${index.toString()}: preMarketConsultation(id: "${id}") { id event { id } }`,
  );
  const { data, errors } = await ask(
    `query ($references: [_Any!]!) { ${lookups.join(" ")}
      events: dialogueEvents(first: 100, filter: { startsFrom: "2026-06-01", startsUntil: "2026-06-01" }) { nodes { id } }
      _entities(representations: $references) { ... on DialogueEvent { id } ... on PlannedProcurement { consultations { id } } } }`,
    {
      references: [
        ...ids.map((id) => ({ __typename: "DialogueEvent", id })),
        { __typename: "PlannedProcurement", id: "need" },
      ],
    },
  );
  expect(errors).toBeUndefined();
  const seen = ids.filter((_, index) => data?.[`e${index.toString()}`] !== null);
  const each = (id: string) => (seen.includes(id) ? { id } : null);
  ids.forEach((id, index) => {
    const whole = seen.includes(id);
    expect(data?.[`e${index.toString()}`]).toEqual(whole ? { id, consultations: [{ id }] } : null);
    expect(data?.[`c${index.toString()}`]).toEqual(whole ? { id, event: { id } } : null);
  });
  const listed = (data?.["events"] as { readonly nodes: readonly { readonly id: string }[] }).nodes;
  expect(
    listed
      .map(({ id }) => id)
      .filter((id) => ids.includes(id))
      .toSorted(),
  ).toEqual(seen.toSorted());
  expect(data?.["_entities"]).toEqual([
    ...ids.map(each),
    { consultations: seen.toSorted().map((id) => ({ id })) },
  ]);
  return seen;
}

describe("a member commune that leaves the agglomeration on 1 January 2027", () => {
  test("sees what the others share until the day before", async () => {
    expect(await sharedSeen(leaver, "2026-12-31")).toHaveLength(3);
  });

  test("sees on that day its own rows alone, nothing of what the others share or shared", async () => {
    expect(await sharedSeen(leaver, "2027-01-01")).toEqual([`${leaver}-before`]);
  });

  test("leaves what it shared before to the agglomeration and its members", async () => {
    for (const day of ["2026-12-31", "2027-01-01", "2028-06-30"]) {
      for (const organisation of [agglomeration, stayer]) {
        expect(await sharedSeen(organisation, day)).toHaveLength(3);
      }
    }
  });
});
