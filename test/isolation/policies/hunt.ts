import type { Caller } from "../../../shared/access/caller";
import type { LabelsClient } from "../../support/labels-client";
import type { TestStore } from "../../support/test-store";
import { readDirectly } from "../direct/direct-reads";
import { compareRights } from "../direct/direct-rights";
import { breakLastingRules, writeDirectly, type DirectWriting } from "../direct/direct-writes";
import { seeded } from "../engine/seed";
import { Tally } from "../engine/tally";
import type { OpenSubgraphs } from "../steps/open-subgraphs";
import { read } from "../steps/reading";
import type { DrawnWorld } from "../world/draw-world";
import type { Schema } from "../world/schemas";

/** What the fast model test asks a broken store with. */
export interface Hunt {
  readonly store: TestStore;
  readonly client: LabelsClient;
  readonly open: OpenSubgraphs;
  readonly drawn: DrawnWorld;
  readonly callers: readonly Caller[];
}

/** Which part of the model test saw the difference; null when none did. */
export type Catch = "RIGHTS" | "ANSWERS" | "STATEMENTS" | "LEDGERS" | null;

const seed = 20_261_123;
const mostSteps = 260;

/** The model test on one schema, until the first difference; what names a broken table comes first, to find it sooner. */
export async function hunted(hunt: Hunt, schema: Schema, brokenTable?: string): Promise<Catch> {
  if (await directlyDiffers(hunt, { schema, way: "RIGHTS" })) return "RIGHTS";
  for (const about of brokenTable === undefined ? [undefined] : [brokenTable, undefined]) {
    if (about === undefined && (await answersDiffer(hunt, schema))) return "ANSWERS";
    if (await directlyDiffers(hunt, { schema, way: "STATEMENTS", about })) return "STATEMENTS";
    if (await directlyDiffers(hunt, { schema, way: "LEDGERS", about })) return "LEDGERS";
  }
  return null;
}

async function answersDiffer({ open, drawn, callers }: Hunt, schema: Schema): Promise<boolean> {
  const tally = new Tally(1);
  const subgraph = open.subgraphs.find(({ name }) => name.replaceAll("-", "_") === schema);
  if (subgraph === undefined) return false;
  await seeded({ seed, runs: 1 }, async (draw) => {
    for (const caller of callers.toSorted(() => draw.integer(-1, 1))) {
      if (tally.isSettled || tally.steps > mostSteps) break;
      await read({ draw, world: drawn.world, subgraph, caller, other: draw.pick(callers), tally });
    }
  });
  return tally.differences.length > 0;
}

const ways = {
  RIGHTS: compareRights,
  STATEMENTS: async (direct: DirectWriting) => {
    await readDirectly(direct);
    if (!direct.tally.isSettled) await writeDirectly(direct);
  },
  LEDGERS: breakLastingRules,
} as const;

interface Look {
  readonly schema: Schema;
  readonly way: keyof typeof ways;
  readonly about?: string | undefined;
}

/** What a broken store answers with an error is a difference too: the model expects none. */
async function directlyDiffers(
  { store: { database }, client, drawn, callers }: Hunt,
  { schema, way, about }: Look,
): Promise<boolean> {
  const tally = new Tally(1);
  // Neither the rights of a role nor the ledgers depend on who asks.
  const asking = way === "STATEMENTS" ? callers : callers.slice(0, 1);
  try {
    await seeded({ seed, runs: 1 }, async (draw) => {
      for (const caller of asking) {
        if (tally.isSettled) break;
        await ways[way]({ ...drawn, database, client, schema, caller, tally, draw, about });
      }
    });
  } catch {
    return true;
  }
  return tally.differences.length > 0;
}
