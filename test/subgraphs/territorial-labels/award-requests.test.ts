import { anonymousCaller, type Caller } from "../../../shared/access/caller";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
afterEach(() =>
  store.database.script(
    `DELETE FROM territorial_labels.label_award WHERE obtained_on = '2026-11-23';
     DELETE FROM territorial_labels.label_award_request`,
  ),
);

const agglomeration = "200089456";
const louviers = { code: "27375", siren: "212703755" };
const requester = memberOf(louviers.siren, "requester");
const coordinator: Caller = { ...memberOf(agglomeration, "coordinator"), roles: ["COORDINATOR"] };

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly path?: readonly string[];
  readonly labelAwardRequest?: {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly grantedAward: { readonly id: string; readonly obtainedOn: string } | null;
  };
}

async function change(
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await queryRunner(territorialLabels, store, { caller })(
    `mutation Change($input: ${type}Input!) { ${mutation}(input: $input) {
      __typename
      ... on ${type}Payload { labelAwardRequest { id state version decidedOn decisionReason grantedAward { id obtainedOn holder { code } } } }
      ... on UserError { code message path }
    } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data?.[mutation] as Answer;
}

const request = (input: Readonly<Record<string, unknown>> = {}, caller: Caller = requester) =>
  change("requestLabelAward", { schemeId: "rfar", territoryCode: louviers.code, ...input }, caller);

const decide = (input: Readonly<Record<string, unknown>>, caller: Caller) =>
  change("decideLabelAwardRequest", { version: 1, decision: "GRANT", ...input }, caller);

async function requested(input: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return (await request(input)).labelAwardRequest?.id ?? "";
}

describe("requestLabelAward", () => {
  test("leaves a request that the intercommunality finds, and no award", async () => {
    const { labelAwardRequest } = await request();
    expect(labelAwardRequest).toMatchObject({ state: "REQUESTED", version: 1, grantedAward: null });
    const ask = queryRunner(territorialLabels, store, { caller: coordinator });
    const { data } = await ask(
      `{ labelAwardRequests(filter: { state: REQUESTED, territoryCode: "27375", schemeId: "rfar" }) {
        totalCount nodes { id requestedOn scheme { id } territory { code } renews { id } } } }`,
    );
    expect(data?.["labelAwardRequests"]).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ id: labelAwardRequest?.id, requestedOn: "2026-11-23", renews: null },
          ...{ scheme: { id: "rfar" }, territory: { code: "27375" } },
        },
      ],
    });
  });

  test.each([
    ["for another's territory", { territoryCode: "200089456" }, "NotAllowedError", "NOT_OWN_TERRITORY"],
    ["for an unknown scheme", { schemeId: "nope" }, "UnknownReferenceError", "UNKNOWN_SCHEME"],
    ["of a level that the label does not have", { level: "or" }, "InvalidInputError", "UNKNOWN_LEVEL"],
    ["that would be over", { validUntil: "2026-11-22" }, "InvalidInputError", "ENDS_BEFORE_START"],
  ])("refuses one %s", async (_, input, type, code) => {
    expect(await request(input)).toMatchObject({ __typename: type, code });
  });

  test("refuses a second one while the first awaits its decision", async () => {
    await request();
    expect(await request()).toMatchObject({ __typename: "InvalidInputError", code: "ALREADY_REQUESTED" });
  });

  test("of a commune that has left is not pooled any more", async () => {
    expect(await request({}, { ...requester, pools: [] })).toMatchObject({ code: "NOT_POOLING" });
    expect(await request({ visibility: "PRIVATE" }, { ...requester, pools: [] })).toMatchObject({
      __typename: "RequestLabelAwardPayload",
    });
  });

  test("hides from others a request that is not theirs to see", async () => {
    const id = await requested({ visibility: "PRIVATE" });
    const query = `{ labelAwardRequest(id: "${id}") { id } labelAwardRequests { totalCount } }`;
    for (const caller of [anonymousCaller([]), anonymousCaller([agglomeration]), coordinator]) {
      const { data } = await queryRunner(territorialLabels, store, { caller })(query);
      expect(data).toEqual({ labelAwardRequest: null, labelAwardRequests: { totalCount: 0 } });
    }
    expect(await decide({ requestId: id }, coordinator)).toMatchObject({ code: "UNKNOWN_REQUEST" });
  });
});

describe("decideLabelAwardRequest", () => {
  test("by the intercommunality, records the award for the commune", async () => {
    const id = await requested();
    const { labelAwardRequest } = await decide({ requestId: id }, coordinator);
    expect(labelAwardRequest).toEqual({
      ...{ id, state: "GRANTED", version: 2, decidedOn: "2026-11-23", decisionReason: null },
      grantedAward: { id, obtainedOn: "2026-11-23", holder: { code: "27375" } },
    });
    const [award] = await store.database.query(
      "SELECT organisation, visibility, scheme_id FROM territorial_labels.label_award WHERE id = $1",
      [id],
    );
    expect(award).toEqual({ organisation: louviers.siren, visibility: "PUBLIC", scheme_id: "rfar" });
  });

  test("records even an award that only the commune will see", async () => {
    const id = await requested({ awardVisibility: "PRIVATE" });
    expect(await decide({ requestId: id }, coordinator)).toMatchObject({
      labelAwardRequest: { state: "GRANTED", grantedAward: null },
    });
    const { data } = await queryRunner(territorialLabels, store, { caller: requester })(
      `{ labelAward(id: "${id}") { id } }`,
    );
    expect(data).toEqual({ labelAward: { id } });
  });

  test("by another administrator of the commune, grants it too", async () => {
    const administrator: Caller = { ...memberOf(louviers.siren, "mayor"), roles: ["ADMINISTRATOR"] };
    const id = await requested({ visibility: "PRIVATE" });
    expect(await decide({ requestId: id }, administrator)).toMatchObject({
      labelAwardRequest: { state: "GRANTED" },
    });
  });

  test("by whoever requested is refused, and nothing is granted", async () => {
    const id = await requested();
    expect(await decide({ requestId: id }, requester)).toMatchObject({
      ...{ __typename: "NotAllowedError", code: "OWN_REQUEST" },
    });
    const awards = await store.database.query("SELECT 1 FROM territorial_labels.label_award WHERE id = $1", [
      id,
    ]);
    expect(awards).toEqual([]);
  });

  test.each([
    ["a member commune that is not concerned", memberOf("212704076", "neighbour"), "NOT_A_DECIDER"],
    ["a program", { ...coordinator, kind: "PROGRAM" } as const, "DECIDED_BY_PROGRAM"],
  ])("by %s is refused", async (_, caller, code) => {
    expect(await decide({ requestId: await requested() }, caller)).toMatchObject({ code });
  });

  test("refuses with a reason, and does not decide twice", async () => {
    const requestId = await requested();
    const refusal = { requestId, decision: "REFUSE" };
    expect(await decide({ ...refusal, reason: " " }, coordinator)).toMatchObject({ code: "REASON_REQUIRED" });
    expect(await decide({ ...refusal, version: 9, reason: "x" }, coordinator)).toMatchObject({
      ...{ __typename: "VersionConflictError", code: "REQUEST_CHANGED" },
    });
    expect(await decide({ ...refusal, reason: "Dossier incomplet." }, coordinator)).toMatchObject({
      labelAwardRequest: { state: "REFUSED", decisionReason: "Dossier incomplet.", grantedAward: null },
    });
    expect(await decide({ requestId, version: 2 }, coordinator)).toMatchObject({
      ...{ __typename: "TransitionRefusedError", code: "ALREADY_DECIDED" },
    });
  });

  test("of two grants at once, one is told that it is decided", async () => {
    const requestId = await requested();
    const answers = await Promise.all([1, 2].map(() => decide({ requestId }, coordinator)));
    expect(answers.map(({ __typename: type }) => type).sort()).toEqual([
      "DecideLabelAwardRequestPayload",
      "TransitionRefusedError",
    ]);
  });

  test("tells a grant that has become impossible, and leaves the request as it was", async () => {
    const id = await requested({ awardVisibility: "PRIVATE" });
    await store.database.query(
      `INSERT INTO territorial_labels.label_award (id, organisation, visibility, scheme_id, territory_code, obtained_on)
       VALUES ('meanwhile', $1, 'PRIVATE', 'rfar', '27375', '2026-11-23')`,
      [louviers.siren],
    );
    expect(await decide({ requestId: id }, coordinator)).toMatchObject({
      ...{ __typename: "TransitionRefusedError", code: "ALREADY_RECORDED", path: ["input", "requestId"] },
    });
    const ask = queryRunner(territorialLabels, store, { caller: requester });
    const { data } = await ask(`{ labelAwardRequest(id: "${id}") { state version } }`);
    expect(data?.["labelAwardRequest"]).toEqual({ state: "REQUESTED", version: 1 });
  });

  test("the database itself lets no requester decide, and no award be written without a request", async () => {
    const id = await requested();
    const asSubject = (subject: string, sql: string) =>
      store.database.script(`
        SELECT set_config('role', 'hub_territorial_labels', true), set_config('hub.organisation', '200089456', true),
          set_config('hub.pools', '200089456', true), set_config('hub.roles', 'COORDINATOR', true),
          set_config('hub.subject', '${subject}', true);
        ${sql}`);
    const award = (awardId: string) =>
      `INSERT INTO territorial_labels.label_award (id, organisation, visibility, scheme_id, territory_code, obtained_on)
       VALUES ('${awardId}', '212703755', 'PUBLIC', 'rfar', '27375', '2026-11-23');`;
    await expect(asSubject("requester", award(id))).rejects.toThrow("row-level security");
    await expect(asSubject("coordinator", award("without-request"))).rejects.toThrow("row-level security");
    await asSubject(
      "requester",
      `UPDATE territorial_labels.label_award_request SET state = 'GRANTED', decided_on = '2026-11-23',
         decided_organisation = '200089456', decided_by = requested_by;`,
    );
    const [row] = await store.database.query("SELECT state FROM territorial_labels.label_award_request");
    expect(row).toEqual({ state: "REQUESTED" });
    await asSubject("coordinator", award(id));
  });
});
