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
/** Part of the names of the mutants to try; all of them without it. */
const only = process.env["HUB_MUTANTS"] ?? "";

describe("the isolation test", () => {
  test("fails for every rule of the database broken in turn, and for none of them mended", async () => {
    const hunt = await openHunt();
    expect(await caughtWithoutMutant(hunt)).toEqual([]);
    const catches = new Map<string, Catch>();
    const mutants = (await everyMutant(hunt.store.database)).filter(({ name }) => name.includes(only));
    for (const mutant of mutants) {
      const by = await caught(hunt, mutant);
      catches.set(mutant.name, by);
      if (by === null) process.stdout.write(`  non prise : ${mutant.name}\n`);
      if (catches.size % 100 === 0) {
        process.stdout.write(`${catches.size.toString()} sur ${mutants.length.toString()}\n`);
      }
    }
    expect(await caughtWithoutMutant(hunt)).toEqual([]);
    await hunt.store.close();
    report(catches);
    const survivors = [...catches].filter(([name, by]) => by === null && !(name in equivalentMutants));
    expect(survivors.map(([name]) => name)).toEqual([]);
    // An equivalence that no longer holds is no excuse for the next mutant of that name.
    const excused = Object.keys(equivalentMutants).filter((name) => name.includes(only));
    expect(excused.filter((name) => catches.get(name) !== null)).toEqual([]);
  }, 5_400_000);
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

async function caught(hunt: Hunt, { name, schema, breaking, mending }: Mutant): Promise<Catch> {
  await hunt.store.database.script(breaking);
  try {
    return await hunted(hunt, schema, brokenTable(name));
  } finally {
    await hunt.store.database.script(mending);
  }
}

/** A mutant of a table begins with its name. */
function brokenTable(mutant: string): string | undefined {
  return /^[a-z_]+\.[a-z_]+(?= )/.exec(mutant)?.[0];
}

function report(catches: ReadonlyMap<string, Catch>): void {
  const count = (kind: Catch): string =>
    [...catches.values()].filter((each) => each === kind).length.toString();
  const uncaught = [...catches].filter(([, by]) => by === null).map(([name]) => name);
  const survivors = uncaught.filter((name) => !(name in equivalentMutants));
  const lines = [
    `Règles cassées une à une : ${(catches.size - uncaught.length).toString()} prises sur ${catches.size.toString()}`,
    `  par les réponses des sous-graphes : ${count("ANSWERS")} ; par les instructions directes : ${count("STATEMENTS")}`,
    `  par les droits comparés : ${count("RIGHTS")} ; par ce que nul ne peut faire aux registres : ${count("LEDGERS")}`,
    `  équivalentes, avec leur raison : ${(uncaught.length - survivors.length).toString()} ; SURVIVENT : ${survivors.length.toString()}`,
    ...uncaught.map((name) => {
      const reason = equivalentMutants[name];
      return reason === undefined ? `  SURVIT : ${name}` : `  ${name}\n    équivalente : ${reason}`;
    }),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
