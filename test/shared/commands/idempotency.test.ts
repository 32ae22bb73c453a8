import { createHash, randomUUID } from "node:crypto";
import { parse, type ExecutionResult } from "graphql";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import { territorialLabels } from "../../../subgraphs/territorial-labels/subgraph";
import { memberOf } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let subgraph: RunningSubgraph;
beforeAll(async () => {
  store = await openTestStore();
  subgraph = territorialLabels.open({
    database: store.database,
    entities: { exist: (references) => Promise.resolve(references.map(() => true)) },
    clock: () => new Date("2026-11-23T09:00:00Z"),
    onFault: (fault) => {
      throw fault;
    },
  });
});
afterAll(() => store.close());

const document = parse(`mutation Record($input: RecordLabelAwardInput!) { recordLabelAward(input: $input) {
  __typename ... on RecordLabelAwardPayload { labelAward { id obtainedOn } } ... on UserError { code message path }
} }`);

function record(
  key: string,
  change: Readonly<Record<string, unknown>> = {},
  organisation = "200089456",
): Promise<ExecutionResult> {
  const input = {
    schemeId: "territoire-de-commerce-equitable",
    territoryCode: "200089456",
    obtainedOn: "2026-01-01",
    ...change,
  };
  const digest = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  return subgraph.execute({
    document,
    variables: { input },
    caller: memberOf(organisation),
    correlationId: "test",
    idempotency: { key, digest },
  });
}

async function awardsObtained(day: string): Promise<number> {
  const rows = await store.database.query(
    "SELECT 1 FROM territorial_labels.label_award WHERE obtained_on = $1::date AND organisation = '200089456'",
    [day],
  );
  return rows.length;
}

describe("a change sent with a retry key", () => {
  test("is done once, and a retry gets the same answer", async () => {
    const key = randomUUID();
    const first = await record(key);
    expect(first.data?.["recordLabelAward"]).toMatchObject({ __typename: "RecordLabelAwardPayload" });
    expect(await record(key)).toEqual(first);
    expect(await awardsObtained("2026-01-01")).toBe(1);
  });

  test("under another request is refused, and does nothing", async () => {
    const key = randomUUID();
    await record(key, { obtainedOn: "2026-01-02" });
    const { errors } = await record(key, { obtainedOn: "2026-01-03" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT" });
    expect(await awardsObtained("2026-01-03")).toBe(0);
  });

  test("that was refused is refused the same again, even when it would now pass", async () => {
    const key = randomUUID();
    const blocked = { obtainedOn: "2026-01-04", renewsId: "label-later" };
    const first = await record(key, blocked);
    expect(first.data?.["recordLabelAward"]).toMatchObject({ code: "UNKNOWN_AWARD" });
    await store.database.query(
      `INSERT INTO territorial_labels.label_award (id, organisation, visibility, scheme_id, territory_code, obtained_on)
       VALUES ('label-later', '200089456', 'PUBLIC', 'territoire-de-commerce-equitable', '200089456', '2020-01-01')`,
    );
    expect(await record(key, blocked)).toEqual(first);
  });

  test("belongs to its organisation: another's same key is another key", async () => {
    const key = randomUUID();
    await record(key, { obtainedOn: "2026-01-05" });
    const other = await record(key, { obtainedOn: "2026-01-05", territoryCode: "27375" }, "212703755");
    expect(other.data?.["recordLabelAward"]).toMatchObject({ __typename: "RecordLabelAwardPayload" });
  });

  test("has one effect however many retries arrive at once", async () => {
    const keys = Array.from({ length: 10 }, (_, index) => ({
      key: randomUUID(),
      day: `2025-02-${(index + 10).toString()}`,
    }));
    const attempts = keys.flatMap(({ key, day }) =>
      Array.from({ length: 10 }, () => record(key, { obtainedOn: day })),
    );
    const answers = await Promise.all(attempts);
    for (const [index, { day }] of keys.entries()) {
      expect(await awardsObtained(day)).toBe(1);
      const ids = answers.slice(index * 10, index * 10 + 10).map(({ data }) => JSON.stringify(data));
      expect(new Set(ids).size).toBe(1);
    }
  });
});
