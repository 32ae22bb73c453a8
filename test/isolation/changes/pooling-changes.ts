import { opportunitiesIn, standingFor } from "../graph/pooling-rows";
import type { FollowRow } from "../world/pooling-rows";
import { now, today } from "../world/today";
import { viewOf } from "../world/view";
import type { World } from "../world/world";
import { firstOf, gate, replaced, type Change, type Changing } from "./change";

const steps = {
  followPoolingOpportunity: { from: ["NONE", "DISMISSED"], to: "FOLLOWED" },
  unfollowPoolingOpportunity: { from: ["FOLLOWED"], to: "NONE" },
  dismissPoolingOpportunity: { from: ["NONE", "FOLLOWED"], to: "DISMISSED" },
  restorePoolingOpportunity: { from: ["DISMISSED"], to: "NONE" },
} as const;

const absent = Buffer.from(JSON.stringify(["910000001", "CPV_CLASS", "9999", "zz99999"])).toString(
  "base64url",
);

export function poolingChange({ draw, world, caller, newId }: Changing): Change {
  const view = viewOf(world, caller);
  const pools = [...new Set(world.planned_procurement.flatMap(({ pool }) => pool ?? []))];
  const all = pools.flatMap((pool) => opportunitiesIn(pool, today, { ...view, seen: world }));
  const seen = pools.flatMap((pool) => opportunitiesIn(pool, today, view));
  const { id, pool } =
    seen.length > 0 && draw.chance(70) ? draw.pick(seen) : (draw.pickOrNull(all) ?? { id: absent, pool: "" });
  const found = standingFor(
    { opportunity_id: id, line_ids: [] },
    seen.filter((each) => each.pool === pool),
  );
  const field = draw.pick(Object.keys(steps) as (keyof typeof steps)[]);
  const { from, to } = steps[field];
  const follow = found?.follow ?? null;
  const version = (follow?.version ?? 0) + (draw.chance(85) ? 0 : 1);
  const reason = draw.pick(["déjà pourvu", "déjà pourvu", " "]);
  const input = { opportunityId: id, version, ...(to === "DISMISSED" ? { reason } : {}) };
  const isWrongState = !(from as readonly string[]).includes(follow?.state ?? "NONE");
  return {
    field,
    input,
    payload: "poolingOpportunity { id }",
    expected: firstOf(
      gate(caller, ["BUYER", "SPECIFIER", "COORDINATOR", "CONTRACTING_OWNER", "ADMINISTRATOR"]),
      caller.organisation === null && "NO_ORGANISATION",
      found === null && "UNKNOWN_OPPORTUNITY",
      version !== (follow?.version ?? 0) && "FOLLOW_CHANGED",
      isWrongState && "TRANSITION_NOT_ALLOWED",
      to === "DISMISSED" && reason === " " && "REASON_REQUIRED",
    ),
    effect: (before): World => {
      const decided: FollowRow = {
        ...{ id: follow?.id ?? newId("pf"), organisation: caller.organisation ?? "", pool },
        opportunity_id: follow?.opportunity_id ?? found?.id ?? "",
        line_ids: found?.lineIds ?? [],
        ...{ state: to, reason: to === "DISMISSED" ? reason : null },
        ...{ decided_at: now.toISOString(), version: version + 1 },
      };
      const rows = before.pooling_follow;
      return { ...before, pooling_follow: follow === null ? [...rows, decided] : replaced(rows, decided) };
    },
    ...(found === null && caller.organisation !== null
      ? { absentTwin: { ...input, opportunityId: absent } }
      : {}),
  };
}
