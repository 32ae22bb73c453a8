import { openLabelsClient } from "../support/labels-client";
import { openTestStore } from "../support/test-store";
import { seeded } from "./engine/seed";
import { equivalentMutants } from "./policies/equivalent-mutants";
import { hunted, type Catch, type Hunt } from "./policies/hunt";
import type { Mutant } from "./policies/mutant";
import { everyMutant } from "./policies/mutants";
import { drawnCallers } from "./steps/one-world";
import { openSubgraphs } from "./steps/open-subgraphs";
import { drawnWorld, type DrawnWorld } from "./world/draw-world";
import { schemas } from "./world/schemas";
import { storeWorld } from "./world/store-world";

const seed = 20_261_123;

describe("the isolation test", () => {
  test("fails for every policy, table and role broken in turn, and for none of them mended", async () => {
    const hunt = await openHunt();
    expect(await caughtWithoutMutant(hunt)).toEqual([]);
    const catches = new Map<string, Catch>();
    for (const mutant of await everyMutant(hunt.store.database)) {
      catches.set(mutant.name, await caught(hunt, mutant));
    }
    expect(await caughtWithoutMutant(hunt)).toEqual([]);
    await hunt.store.close();
    report(catches);
    const survivors = [...catches].filter(([name, by]) => by === null && !(name in equivalentMutants));
    expect(survivors.map(([name]) => name)).toEqual([]);
    // An equivalence that no longer holds is no excuse for the next mutant of that name.
    expect(Object.keys(equivalentMutants).filter((name) => catches.get(name) !== null)).toEqual([]);
  }, 1_800_000);
});

async function openHunt(): Promise<Hunt> {
  const store = await openTestStore();
  let drawn: DrawnWorld | null = null;
  const callers: Hunt["callers"][number][] = [];
  await seeded({ seed, runs: 1 }, async (draw) => {
    const world = drawnWorld(draw);
    drawn = world;
    callers.push(...drawnCallers(draw, world));
  });
  if (drawn === null) throw new Error("No world was drawn");
  const filled: DrawnWorld = drawn;
  await storeWorld(store.database, filled.world, filled.records);
  const open = openSubgraphs(store, () => filled.world);
  return { store, client: openLabelsClient(store.database), open, drawn: filled, callers };
}

async function caughtWithoutMutant(hunt: Hunt): Promise<readonly string[]> {
  const found: string[] = [];
  for (const schema of schemas) {
    if ((await hunted(hunt, schema)) !== null) found.push(schema);
  }
  return found;
}

async function caught(hunt: Hunt, { schema, breaking, mending }: Mutant): Promise<Catch> {
  await hunt.store.database.script(breaking);
  try {
    return await hunted(hunt, schema);
  } finally {
    await hunt.store.database.script(mending);
  }
}

function report(catches: ReadonlyMap<string, Catch>): void {
  const by = (kind: Catch) => [...catches].filter(([, each]) => each === kind);
  const isEquivalent = ([name]: readonly [string, Catch]): boolean => name in equivalentMutants;
  const survivors = by(null).filter((each) => !isEquivalent(each));
  const lines = [
    `Règles cassées une à une : ${(by("ANSWERS").length + by("STATEMENTS").length).toString()} prises sur ${catches.size.toString()}`,
    `  par les réponses des sous-graphes : ${by("ANSWERS").length.toString()} ; par les instructions directes : ${by("STATEMENTS").length.toString()}`,
    `  sans effet possible, avec leur raison : ${by(null).filter(isEquivalent).length.toString()}`,
    ...survivors.map(([name]) => `  SURVIT : ${name}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
