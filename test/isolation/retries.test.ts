import { createHash, randomUUID } from "node:crypto";
import { parse, type ExecutionResult } from "graphql";
import type { RunningSubgraph } from "../../shared/federation/subgraph";
import { addDays } from "../../shared/kernel/day";
import { territorialLabels } from "../../subgraphs/territorial-labels/subgraph";
import { memberOf } from "../support/run-query";
import { openTestStore, type TestStore } from "../support/test-store";

/** The whole product under `npm run test:isolation`; a part of it, of the same shape, in every run. */
const isWhole = Number(process.env["HUB_ISOLATION_STEPS"] ?? 0) >= 100_000;
const { keyCount, retryCount } = isWhole
  ? { keyCount: 200, retryCount: 50 }
  : { keyCount: 20, retryCount: 25 };
/** Keys whose retries arrive together: a hundred requests at once, for the twenty connections of a server. */
const keysAtOnce = 2;
const agglomeration = "200089456";

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

const document = parse(`mutation ($input: RecordLabelAwardInput!) { recordLabelAward(input: $input) {
  __typename ... on RecordLabelAwardPayload { labelAward { id obtainedOn } } ... on UserError { code } } }`);

interface Attempt {
  readonly key: string;
  /** One day for each key: one award is then one effect. */
  readonly day: string;
}

function record({ key, day }: Attempt): Promise<ExecutionResult> {
  const input = {
    schemeId: "territoire-de-commerce-equitable",
    territoryCode: agglomeration,
    obtainedOn: day,
  };
  const digest = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  return subgraph.execute({
    ...{ document, variables: { input }, caller: memberOf(agglomeration), correlationId: "test" },
    idempotency: { key, digest },
  });
}

async function effects(): Promise<{ readonly awards: number; readonly commands: number }> {
  const [counted] = await store.database.query<{ readonly awards: number; readonly commands: number }>(
    `SELECT (SELECT count(*)::int FROM territorial_labels.label_award WHERE organisation = $1) AS awards,
       (SELECT count(*)::int FROM territorial_labels.audit_entry
        WHERE organisation = $1 AND action = 'Mutation.recordLabelAward' AND outcome = 'DONE') AS commands`,
    [agglomeration],
  );
  return counted ?? { awards: 0, commands: 0 };
}

describe("retries that arrive at once", () => {
  test(
    `have one effect and one answer for each of ${keyCount.toString()} keys sent ${retryCount.toString()} times`,
    async () => {
      const before = await effects();
      const attempts = Array.from({ length: keyCount }, (_, index) => ({
        key: randomUUID(),
        day: addDays("2016-01-01", index),
      }));
      for (let first = 0; first < keyCount; first += keysAtOnce) {
        const together = attempts.slice(first, first + keysAtOnce);
        // Retries of different keys mixed, as they would arrive.
        const sent = Array.from({ length: retryCount }, () => together).flat();
        const answers = await Promise.all(sent.map((attempt) => record(attempt)));
        for (const [index, { day }] of together.entries()) {
          const ofKey = answers.filter((_, place) => place % together.length === index);
          expect(ofKey[0]?.data?.["recordLabelAward"]).toMatchObject({ labelAward: { obtainedOn: day } });
          expect(new Set(ofKey.map((answer) => JSON.stringify(answer))).size).toBe(1);
        }
      }
      const after = await effects();
      expect(after).toEqual({ awards: before.awards + keyCount, commands: before.commands + keyCount });
    },
    isWhole ? 900_000 : 60_000,
  );
});
