import type { Caller } from "../../../shared/access/caller";
import { roles } from "../../../shared/access/roles";
import type { LabelsClient } from "../../support/labels-client";
import type { TestStore } from "../../support/test-store";
import { readDirectly } from "../direct/direct-reads";
import { compareRights } from "../direct/direct-rights";
import { breakLastingRules, writeDirectly } from "../direct/direct-writes";
import type { Draw } from "../engine/draw";
import type { Tally } from "../engine/tally";
import { everyOrganisation } from "../world/cast";
import { drawnCaller } from "../world/callers";
import { drawnWorld, type DrawnWorld } from "../world/draw-world";
import { schemas } from "../world/schemas";
import { storeWorld } from "../world/store-world";
import { visibleWorld } from "../world/visible-world";
import type { World } from "../world/world";
import { sendChange } from "./changing";
import type { OpenSubgraphs } from "./open-subgraphs";
import { read } from "./reading";
import { misuse } from "./refusals";
import { readTrail } from "./trails";

export interface Stage {
  readonly store: TestStore;
  readonly client: LabelsClient;
  readonly open: OpenSubgraphs;
  /** The world as it is now; the subgraphs ask it whether suppliers exist. */
  readonly current: { world: World };
  readonly tally: Tally;
}

/** One world drawn, stored, asked, changed and asked again, until so many answers were compared. */
export async function playWorld(stage: Stage, draw: Draw, steps: number): Promise<void> {
  const { store, current, tally } = stage;
  const drawn = drawnWorld(draw);
  await storeWorld(store.database, drawn.world, drawn.records);
  current.world = drawn.world;
  const callers = drawnCallers(draw, drawn);
  const authors = drawnAuthors(draw, drawn);
  for (const caller of callers.slice(-4)) await direct(stage, draw, { drawn, caller });
  // What is sent past the graph does not count: there is ever more of it, and it would leave nothing to the graph.
  const until = tally.steps + steps;
  while (tally.steps < until && !tally.isSettled) await turn(stage, draw, { drawn, callers, authors });
  // What was changed in between is seen by the same rules.
  for (const caller of callers.slice(0, 3)) await direct(stage, draw, { drawn, caller });
}

/**
 * Callers of any kind, and those for whom there are rules of their own: the organisations that mandates are about, out
 * of every intercommunality so that nothing else lets them see, two suppliers that work on clauses, a commune in its
 * intercommunality, somebody of each intercommunality who requested no label, and nobody.
 */
export function drawnCallers(draw: Draw, { world, cast }: DrawnWorld): readonly Caller[] {
  const facilitators = [...new Set(world.clause_facilitator.map(({ organisation }) => organisation))];
  const person = { kind: "PERSON", subject: "subject-1", roles } as const;
  const members = cast.communes.flatMap(({ siren, pool }) => (pool === null ? [] : [{ siren, pool }]));
  return [
    ...facilitators.map((organisation) => ({ ...person, organisation, pools: [] })),
    ...cast.suppliers.slice(0, 2).map((organisation) => ({ ...person, organisation, pools: [] })),
    ...members.slice(0, 1).map(({ siren, pool }) => ({ ...person, organisation: siren, pools: [pool] })),
    ...cast.pools.map((pool) => ({ ...person, subject: "subject-3", organisation: pool, pools: [pool] })),
    { kind: "ANONYMOUS", subject: null, organisation: null, pools: [], roles: [] },
    ...Array.from({ length: 10 }, () => drawnCaller({ draw, cast })),
  ];
}

/** People with every role, each in its own intercommunality or out of it, whose changes have a chance to be done. */
function drawnAuthors(draw: Draw, { cast }: DrawnWorld): readonly Caller[] {
  return everyOrganisation(cast).map((organisation) => {
    const pool =
      cast.communes.find(({ siren }) => siren === organisation)?.pool ?? draw.pickOrNull(cast.pools);
    const subject = draw.pick(["subject-1", "subject-2"]);
    return { kind: "PERSON", subject, organisation, pools: pool === null ? [] : [pool], roles };
  });
}

interface Turn {
  readonly drawn: DrawnWorld;
  readonly callers: readonly Caller[];
  readonly authors: readonly Caller[];
}

async function turn(
  { store, open, current, tally }: Stage,
  draw: Draw,
  { drawn, callers, authors }: Turn,
): Promise<void> {
  const subgraph = draw.pick(open.subgraphs);
  const caller = draw.pick(callers);
  await read({ draw, world: current.world, subgraph, caller, other: draw.pick(callers), tally });
  await misuse({ subgraph, caller, tally }, draw);
  if (draw.chance(30)) await readTrail({ subgraph, caller, tally }, store.database);
  for (let changes = draw.integer(3, 8); changes > 0 && !tally.isSettled; changes -= 1) {
    const { world } = current;
    const author = draw.pick(draw.chance(75) ? authors : callers);
    const changing = { draw, newId: drawn.newId, world, seen: visibleWorld(world, author), caller: author };
    current.world = await sendChange({ ...changing, database: store.database, subgraph, tally });
  }
}

async function direct(
  { store, client, current, tally }: Stage,
  draw: Draw,
  { drawn, caller }: { readonly drawn: DrawnWorld; readonly caller: Caller },
): Promise<void> {
  for (const schema of schemas) {
    if (tally.isSettled) return;
    const { cast, records } = drawn;
    const reading = { database: store.database, client, schema, world: current.world, caller, tally };
    await compareRights(reading);
    await readDirectly(reading);
    await writeDirectly({ ...reading, draw, cast, records });
    await breakLastingRules(reading);
  }
}
