import * as fc from "fast-check";
import { openTestStore } from "../support/test-store";
import { drawFrom } from "./engine/draw";
import { drawnWorld } from "./world/draw-world";
import { storeWorld } from "./world/store-world";
test("load", async () => {
  const store = await openTestStore();
  let draws=0;
  for (const seed of [1, 2, 3, 4, 5]) {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const t = performance.now();
        const draw = drawFrom(g);
        const w = drawnWorld({ ...draw });
        const t1 = performance.now();
        await storeWorld(store.database, w.world).catch((e)=>{console.log(String(e), e.detail, e.table, e.constraint, e.where)});
        console.log(t1 - t, performance.now() - t1, Object.values(w.world).reduce((s, r) => s + r.length, 0));
      }),
      { seed, numRuns: 1, endOnFailure: true },
    );
  }
  await store.close();
}, 60000);
