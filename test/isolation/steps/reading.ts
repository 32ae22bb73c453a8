import type { Caller } from "../../../shared/access/caller";
import type { RunningSubgraph } from "../../../shared/federation/subgraph";
import { ask } from "../engine/asking";
import type { Draw } from "../engine/draw";
import type { Context } from "../engine/graph-model";
import type { Walk } from "../engine/page-walk";
import type { Tally } from "../engine/tally";
import { doors } from "../graph/doors";
import { types } from "../graph/types";
import { viewOf } from "../world/view";
import type { World } from "../world/world";

export interface Reading {
  readonly draw: Draw;
  readonly world: World;
  readonly subgraph: RunningSubgraph;
  readonly caller: Caller;
  /** Another caller, who takes up the cursors of the first. */
  readonly other: Caller;
  readonly tally: Tally;
}

/** One caller asks one subgraph by every kind of path; its lists are followed to their end. */
export async function read(reading: Reading): Promise<void> {
  const { draw, subgraph, caller, other, tally } = reading;
  const context = contextOf(reading, caller);
  const asker = { subgraph, caller, tally };
  const ways = doors[subgraph.name] ?? [];
  const asked = [draw.pick(ways), draw.pick(ways), draw.pick(ways)];
  const walks = asked.slice(0, 2).flatMap((each) => each.walk(context) ?? []);
  const questions = asked.flatMap((each) => [
    ...each.entities(context, draw.integer(6, 16)),
    ...each.lookups(context, 6),
  ]);
  await ask(asker, [...questions, ...nextPages(walks)]);
  for (let pages = nextPages(walks); pages.length > 0 && !tally.isSettled; pages = nextPages(walks)) {
    const before = tally.steps;
    await ask(asker, pages);
    // A page that is refused, or too much for one document, would be asked for ever.
    if (tally.steps === before) break;
  }
  const crossings = walks.flatMap((walk) => walk.crossing(contextOf(reading, other)) ?? []);
  await ask({ subgraph, caller: other, tally }, crossings);
}

function contextOf({ draw, world }: Reading, caller: Caller): Context {
  return { draw, types, view: viewOf(world, caller) };
}

function nextPages(walks: readonly Walk[]) {
  return walks.flatMap((walk) => walk.next() ?? []);
}
