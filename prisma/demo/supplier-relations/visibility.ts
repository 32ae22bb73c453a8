import { agglomeration } from "../cast";
import type { Random } from "../random";

/** About 50 % public, 35 % pooled, 15 % private. */
export function drawnVisibility(random: Random) {
  const draw = random.below(100);
  const visibility = draw < 50 ? "PUBLIC" : draw < 85 ? "POOLED" : "PRIVATE";
  return { visibility, pool: visibility === "PRIVATE" ? null : agglomeration.siren } as const;
}
