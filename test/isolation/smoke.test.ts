import * as fc from "fast-check";
import { subgraphManifests } from "../../subgraphs/all";
import { openTestStore } from "../support/test-store";
import { drawFrom } from "./engine/draw";
import { differencesOf } from "./engine/report";
import { Tally } from "./engine/tally";
import { read } from "./steps/reading";
import { drawnCaller } from "./world/callers";
import { drawnWorld } from "./world/draw-world";
import { storeWorld } from "./world/store-world";
import { now } from "./world/today";

test("load", async () => {
  const store = await openTestStore();
  const faults: unknown[] = [];
  const subgraphs = subgraphManifests
    .filter(({ name }) => name !== "organisations")
    .map((m) =>
      m.open({ database: store.database, entities: { exist: async (r) => r.map(() => true) }, clock: () => now, onFault: (f) => faults.push(f) }),
    );
  const tally = new Tally(3);
  const t0 = performance.now();
  await fc.check(
    fc.asyncProperty(fc.gen(), async (g) => {
      const draw = drawFrom(g);
      const w = drawnWorld(draw);
      await storeWorld(store.database, w.world, w.records);
      const callers = Array.from({ length: 10 }, () => drawnCaller({ draw, cast: w.cast }));
      const until = tally.steps + 2500;
      try {
        while (tally.steps < until && !tally.isSettled) {
          await read({ draw, world: w.world, subgraph: draw.pick(subgraphs), caller: draw.pick(callers), other: draw.pick(callers), tally });
        }
      } catch (e) {
        console.log(e);
        throw e;
      }
    }),
    { seed: Number(process.env["SEED"] ?? 1), numRuns: 4, endOnFailure: true, unbiased: true },
  );
  console.log(tally.steps, performance.now() - t0, store.statements.length, differencesOf(tally), faults.slice(0, 2));
  await store.close();
}, 600000);
