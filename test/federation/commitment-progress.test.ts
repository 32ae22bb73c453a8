import type { RunningHub } from "../../gateway/hub";
import { askHub, startDistributedHub, startTestHub } from "../support/running-hub";
import { openTestStore, type TestStore } from "../support/test-store";

let store: TestStore;
let hub: RunningHub;
let distributed: RunningHub;
beforeAll(async () => {
  store = await openTestStore();
  hub = await startTestHub(store);
  distributed = await startDistributedHub(store);
});
afterAll(async () => {
  await distributed.close();
  await hub.close();
  await store.close();
});

const question = `{ councilResolution(id: "deliberation-alimentation-durable") { commitments {
  metric targetPercent dueOn territory { code }
  progress(on: "2026-11-23") { measuredOn measuredYear measuredPercent targetPercent dueOn outcome explanation missingValue { amount } }
} } }`;

interface Told {
  readonly metric: string;
  readonly progress: {
    readonly outcome: string;
    readonly measuredYear: number;
    readonly explanation: string;
  };
}

async function commitments(of: RunningHub, text = question): Promise<readonly Told[]> {
  const { data, errors } = await askHub(of, text);
  expect(errors).toBeUndefined();
  return (data?.["councilResolution"] as { readonly commitments: readonly Told[] }).commitments;
}

describe("the commitments of a council", () => {
  test("show what was bought since, the same through both transports", async () => {
    const told = await commitments(hub);
    expect(told.map(({ metric, progress }) => [metric, progress.outcome, progress.measuredYear])).toEqual([
      ["ORGANIC_SHARE", "UNDETERMINED", 2026],
      ["FAIR_TRADE_SHARE", "NOT_MET", 2025],
      ["LOCAL_SHARE", "UNDETERMINED", 2026],
    ]);
    expect(told[0]?.progress.explanation).toMatch(
      /^2\d,\d+\u00A0% des achats de 2026, au 23\u00A0novembre 2026, pour 30/,
    );
    expect(await commitments(distributed)).toEqual(told);
  });

  test("of a predecessor are those of the territory that took it over", async () => {
    const [, organic] = await commitments(
      hub,
      question.replace("deliberation-alimentation-durable", "deliberation-prestations-de-bouche"),
    );
    expect(organic).toMatchObject({
      ...{ metric: "ORGANIC_SHARE", territory: { code: "200089456" } },
      progress: { outcome: "UNDETERMINED", targetPercent: null, measuredYear: 2026 },
    });
  });
});
