import { openLabelsClient } from "../support/labels-client";
import { openTestStore, type TestStore } from "../support/test-store";
import { differencesOf } from "./engine/report";
import { chosenSeed, seeded } from "./engine/seed";
import { Tally } from "./engine/tally";
import { openSubgraphs } from "./steps/open-subgraphs";
import { playWorld, type Stage } from "./steps/one-world";
import { emptyWorld } from "./world/empty-world";

const steps = Number(process.env["HUB_ISOLATION_STEPS"] ?? 20_000);
/** As many more at least are sent past the graph. */
const graphStepsPerWorld = 2500;
const mostDifferences = 5;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe("whoever asks, by whatever path", () => {
  test(
    "is answered what the rules in words allow, and nothing else",
    async () => {
      const seed = chosenSeed();
      const stage = openStage();
      const worlds = Math.ceil(steps / (2 * graphStepsPerWorld));
      await seeded({ seed, runs: worlds }, async (draw) => {
        if (!stage.tally.isSettled) await playWorld(stage, draw, Math.min(graphStepsPerWorld, steps));
      });
      const { tally, open } = stage;
      const differences = tally.differences.length;
      process.stdout.write(
        `Isolation : ${tally.steps.toString()} réponses comparées dans ${worlds.toString()} mondes, ${differences.toString()} différences, graine ${seed.toString()} (HUB_ISOLATION_SEED)\n`,
      );
      if (differences > 0) throw new Error(`graine ${seed.toString()}\n${differencesOf(tally)}`);
      expect(open.faults).toEqual([]);
      expect(tally.steps).toBeGreaterThanOrEqual(steps);
    },
    // A tenth of a second for each step is ten times what it takes.
    60_000 + steps * 100,
  );
});

function openStage(): Stage {
  const current = { world: emptyWorld };
  return {
    ...{ store, current, client: openLabelsClient(store.database), tally: new Tally(mostDifferences) },
    open: openSubgraphs(store, () => current.world),
  };
}
