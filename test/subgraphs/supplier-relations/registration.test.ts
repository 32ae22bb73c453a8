import { anonymousCaller } from "../../../shared/access/caller";
import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const heating = { siren: "900200015", siret: "90020001500015" };
const sanitation = { siren: "900200023", siret: "90020002300019" };
const cleaning = { siren: "900200031", siret: "90020003100012" };
const louviers = { siren: "212703755", siret: "21270375500018" };

let made = 0;
interface EventOptions {
  readonly capacity?: number | null;
  readonly visibility?: string;
  readonly cancelledOn?: string | null;
}

/** An event of Louviers on 2026-12-15. */
async function anEvent({ capacity = 1, visibility = "PUBLIC", cancelledOn = null }: EventOptions = {}) {
  made += 1;
  const id = `evenement-de-test-${made.toString()}`;
  await store.database.query(
    `INSERT INTO supplier_relations.dialogue_event
      (id, organisation, visibility, pool, kind, title, description, starts_at, ends_at, territory_code, capacity, organiser_siret, cancelled_on)
     VALUES ($1, $2, $3::supplier_relations.visibility, '200089456', 'TRADE_MEETING', 'Test', 'Test', '2026-12-15T08:00:00Z',
      '2026-12-15T10:00:00Z', '27375', $4, $5, $6::date)`,
    [id, louviers.siren, visibility, capacity, louviers.siret, cancelledOn],
  );
  return id;
}

interface Request {
  readonly eventId: string;
  readonly supplierSiret: string;
}

/** What the tests look into; the rest they compare whole. */
interface Answer {
  readonly registration?: { readonly id: string; readonly status: string };
  readonly promoted?: { readonly supplier: { readonly siret: string } } | null;
}

const failures = `... on UserError { __typename code message path }`;
const registration = `registration { id status waitingListPosition supplier { siret } event { registeredCount waitingListCount seatsLeft } }`;

async function register(
  organisation: string,
  input: Request,
  clock = () => new Date("2026-11-23T09:00:00Z"),
): Promise<Answer> {
  const ask = queryRunner(supplierRelations, store, { caller: memberOf(organisation), clock });
  const { data, errors } = await ask(
    `mutation ($input: RegisterForEventInput!) { registerForEvent(input: $input) {
      ... on RegisterForEventPayload { ${registration} } ${failures} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data?.["registerForEvent"] as Answer;
}

async function cancel(organisation: string, input: Request): Promise<Answer> {
  const ask = queryRunner(supplierRelations, store, { caller: memberOf(organisation) });
  const { data, errors } = await ask(
    `mutation ($input: CancelEventRegistrationInput!) { cancelEventRegistration(input: $input) {
      ... on CancelEventRegistrationPayload { ${registration} promoted { status supplier { siret } } } ${failures} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data?.["cancelEventRegistration"] as Answer;
}

const rowsOf = async (eventId: string) =>
  store.database.query(`SELECT id FROM supplier_relations.event_registration WHERE event_id = $1`, [eventId]);

describe("registering for an event", () => {
  test("the first has the seat, the second waits", async () => {
    const eventId = await anEvent();
    expect(await register(heating.siren, { eventId, supplierSiret: heating.siret })).toMatchObject({
      registration: {
        status: "REGISTERED",
        supplier: { siret: heating.siret },
        event: { registeredCount: 1, waitingListCount: 0, seatsLeft: 0 },
      },
    });
    expect(await register(sanitation.siren, { eventId, supplierSiret: sanitation.siret })).toMatchObject({
      registration: {
        status: "WAITING_LIST",
        waitingListPosition: 1,
        event: { registeredCount: 1, waitingListCount: 1, seatsLeft: 0 },
      },
    });
  });

  test("asked again, the answer is the same and there is no second row", async () => {
    const eventId = await anEvent();
    const input = { eventId, supplierSiret: heating.siret };
    const first = await register(heating.siren, input);
    expect(await register(heating.siren, input)).toEqual(first);
    expect(await register(louviers.siren, input)).toEqual(first);
    expect(await rowsOf(eventId)).toHaveLength(1);
  });

  test("without a limit everybody has a seat", async () => {
    const eventId = await anEvent({ capacity: null });
    for (const { siren, siret } of [heating, sanitation, cleaning]) {
      expect(await register(siren, { eventId, supplierSiret: siret })).toMatchObject({
        registration: { status: "REGISTERED", event: { seatsLeft: null } },
      });
    }
  });

  test("the organiser registers any supplier", async () => {
    const eventId = await anEvent();
    expect(await register(louviers.siren, { eventId, supplierSiret: heating.siret })).toMatchObject({
      registration: { status: "REGISTERED" },
    });
  });

  test("two at once for the last seat: one has it, the other waits", async () => {
    const eventId = await anEvent();
    const answers = await Promise.all(
      [heating, sanitation].map(({ siren, siret }) => register(siren, { eventId, supplierSiret: siret })),
    );
    expect(answers.map((answer) => answer.registration?.status).sort()).toEqual([
      "REGISTERED",
      "WAITING_LIST",
    ]);
  });

  test("the same supplier ten times at once has one row", async () => {
    const eventId = await anEvent();
    const input = { eventId, supplierSiret: heating.siret };
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(heating.siren, input)));
    expect(new Set(answers.map((answer) => answer.registration?.id)).size).toBe(1);
    expect(await rowsOf(eventId)).toHaveLength(1);
  });
});

describe("refusals, each by its type", () => {
  const refused = (typename: string, code: string, field: string) => ({
    __typename: typename,
    code,
    message: expect.stringMatching(/^[A-ZÀ-Ý].*\.$/),
    path: ["input", field],
  });

  test.each([["register", register] as const, ["cancel", cancel] as const])("%s", async (_, act) => {
    const eventId = await anEvent();
    const cancelled = await anEvent({ cancelledOn: "2026-11-23" });
    const hidden = await anEvent({ visibility: "PRIVATE" });
    const own = { supplierSiret: heating.siret };
    expect(await act(heating.siren, { ...own, eventId: "x" })).toEqual(
      refused("UnknownReferenceError", "UNKNOWN_EVENT", "eventId"),
    );
    expect(await act(heating.siren, { ...own, eventId: hidden })).toEqual(
      refused("UnknownReferenceError", "UNKNOWN_EVENT", "eventId"),
    );
    expect(await act(heating.siren, { eventId, supplierSiret: "73282932000074" })).toEqual(
      refused("UnknownReferenceError", "UNKNOWN_SUPPLIER", "supplierSiret"),
    );
    expect(await act(sanitation.siren, { ...own, eventId })).toEqual(
      refused("NotAllowedError", "NOT_OWN_SUPPLIER", "supplierSiret"),
    );
    expect(await act(heating.siren, { ...own, eventId: "rencontre-acheteurs-fournisseurs-2016" })).toEqual(
      refused("TransitionRefusedError", "EVENT_HELD", "eventId"),
    );
    expect(await act(heating.siren, { ...own, eventId: cancelled })).toEqual(
      refused("TransitionRefusedError", "EVENT_CANCELLED", "eventId"),
    );
    expect(await rowsOf(eventId)).toHaveLength(0);
  });

  test("an event that ended an hour ago takes nobody more, though its day is not over", async () => {
    const eventId = await anEvent();
    const answer = await register(
      heating.siren,
      { eventId, supplierSiret: heating.siret },
      () => new Date("2026-12-15T11:00:00Z"),
    );
    expect(answer).toMatchObject({ code: "EVENT_HELD" });
  });

  test("who is not registered cannot withdraw", async () => {
    const eventId = await anEvent();
    expect(await cancel(heating.siren, { eventId, supplierSiret: heating.siret })).toEqual(
      refused("UnknownReferenceError", "NOT_REGISTERED", "supplierSiret"),
    );
  });

  test("an anonymous caller never gets there", async () => {
    const ask = queryRunner(supplierRelations, store, { caller: anonymousCaller(["200089456"]) });
    const { errors } = await ask(
      `mutation { registerForEvent(input: { eventId: "x", supplierSiret: "90020001500015" }) { __typename } }`,
    );
    expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });
});

describe("withdrawing from an event", () => {
  async function fullEvent() {
    const eventId = await anEvent();
    for (const { siren, siret } of [heating, sanitation, cleaning]) {
      await register(siren, { eventId, supplierSiret: siret });
    }
    return eventId;
  }

  test("the seat given back goes to the first who waited", async () => {
    const eventId = await fullEvent();
    expect(await cancel(heating.siren, { eventId, supplierSiret: heating.siret })).toMatchObject({
      registration: { status: "CANCELLED", event: { registeredCount: 1, waitingListCount: 1, seatsLeft: 0 } },
      promoted: { status: "REGISTERED", supplier: { siret: sanitation.siret } },
    });
  });

  test("leaving the waiting list promotes nobody", async () => {
    const eventId = await fullEvent();
    expect(await cancel(sanitation.siren, { eventId, supplierSiret: sanitation.siret })).toMatchObject({
      registration: { status: "CANCELLED", event: { registeredCount: 1, waitingListCount: 1 } },
      promoted: null,
    });
  });

  test("nobody is promoted where nobody waits, or where seats are not limited", async () => {
    for (const capacity of [2, null]) {
      const eventId = await anEvent({ capacity });
      for (const { siren, siret } of [heating, sanitation]) {
        await register(siren, { eventId, supplierSiret: siret });
      }
      expect(await cancel(heating.siren, { eventId, supplierSiret: heating.siret })).toMatchObject({
        promoted: null,
      });
    }
  });

  test("asked again, nothing more changes", async () => {
    const eventId = await fullEvent();
    const input = { eventId, supplierSiret: heating.siret };
    await cancel(heating.siren, input);
    expect(await cancel(heating.siren, input)).toMatchObject({
      registration: { status: "CANCELLED", event: { registeredCount: 1, waitingListCount: 1 } },
      promoted: null,
    });
  });

  test("who comes back is at the end of the queue, in the same row", async () => {
    const eventId = await fullEvent();
    const input = { eventId, supplierSiret: heating.siret };
    const { registration: left } = await cancel(heating.siren, input);
    expect(await register(heating.siren, input)).toMatchObject({
      registration: { id: left?.id, status: "WAITING_LIST", waitingListPosition: 2 },
    });
    expect(await rowsOf(eventId)).toHaveLength(3);
  });

  test("two who leave at once promote two who wait", async () => {
    const eventId = await anEvent({ capacity: 2 });
    const others = ["90020004900014", "90020005600019"].map((siret) => ({ siren: siret.slice(0, 9), siret }));
    const all = [heating, sanitation, ...others];
    for (const { siren, siret } of all) await register(siren, { eventId, supplierSiret: siret });
    const answers = await Promise.all(
      [heating, sanitation].map(({ siren, siret }) => cancel(siren, { eventId, supplierSiret: siret })),
    );
    expect(answers.map((answer) => answer.promoted?.supplier.siret).sort()).toEqual(
      others.map(({ siret }) => siret),
    );
  });
});
