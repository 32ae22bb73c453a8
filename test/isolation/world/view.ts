import type { Caller } from "../../../shared/access/caller";
import { today } from "./today";
import { visibleWorld } from "./visible-world";
import type { World } from "./world";

/** The world as one caller sees it. */
export interface View {
  readonly caller: Caller;
  /** What the caller may see, by the oracle. */
  readonly seen: World;
  /** Everything there is, to draw the values of questions from. */
  readonly all: World;
  readonly today: string;
}

export function viewOf(world: World, caller: Caller): View {
  return { caller, all: world, seen: visibleWorld(world, caller), today };
}
