import { schemaOf } from "./store-world";
import type { World } from "./world";

/** The world before the first one is drawn. */
export const emptyWorld = Object.fromEntries(
  Object.keys(schemaOf).map((table) => [table, []]),
) as unknown as World;
