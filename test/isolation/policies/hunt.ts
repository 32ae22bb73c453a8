import type { Caller } from "../../../shared/access/caller";
import type { LabelsClient } from "../../support/labels-client";
import type { TestStore } from "../../support/test-store";
import { readDirectly } from "../direct/direct-reads";
import { writeDirectly } from "../direct/direct-writes";
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
export type Catch = "ANSWERS" | "STATEMENTS" | null;

const seed = 20_261_123;
const mostSteps = 260;

/** The model test on one schema, the same for every mutant, until the first difference. */
export async function hunted(hunt: Hunt, schema: Schema): Promise<Catch> {
  return (await answersDiffer(hunt, schema))
    ? "ANSWERS"
    : (await statementsDiffer(hunt, schema))
      ? "STATEMENTS"
      : null;
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

async function statementsDiffer({ store, client, drawn, callers }: Hunt, schema: Schema): Promise<boolean> {
  const tally = new Tally(1);
  await seeded({ seed, runs: 1 }, async (draw) => {
    for (const caller of callers) {
      if (tally.isSettled) break;
      const { world, cast, records } = drawn;
      const direct = { database: store.database, client, schema, world, caller, tally, draw, cast, records };
      await readDirectly(direct);
      if (!tally.isSettled) await writeDirectly(direct);
    }
  });
  return tally.differences.length > 0;
}
